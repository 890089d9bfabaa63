/** Staff, roles, agency membership, applicants, login. Depends on shared values. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.yiciban.identity;
