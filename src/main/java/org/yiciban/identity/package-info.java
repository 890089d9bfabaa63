/** Staff, roles, agency membership, applicants, login. Depends on shared values and the bounds of a request. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"bounds", "shared"})
package org.yiciban.identity;
