/** Staff, roles, agency membership, applicants, login. Depends on shared values and the bounds of a request. */
package org.yiciban.identity;
