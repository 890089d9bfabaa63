/** Accounts, their duties, and who stands in for whom. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"atrest", "shared"})
package org.yiciban.identity.account;
