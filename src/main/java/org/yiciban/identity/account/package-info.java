/** Accounts and duties, and who is logged in. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.yiciban.identity.account;
