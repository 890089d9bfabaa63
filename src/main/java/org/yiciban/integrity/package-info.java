/**
 * What must be true of every row, enforced by the database itself: each module names the rules of its tables. Depends on
 * nothing.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.yiciban.integrity;
