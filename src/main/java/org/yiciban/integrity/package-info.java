/**
 * What must be true of every row, enforced by the database itself: each module names the rules of its tables; and numbers
 * that nobody gets twice. Depends on the words of shared only.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.yiciban.integrity;

import org.jspecify.annotations.NullMarked;
