/** Staff, roles, agency membership, applicants, login. Depends on shared values and the bounds of a request. */
@NullMarked
package org.yiciban.identity;

import org.jspecify.annotations.NullMarked;
