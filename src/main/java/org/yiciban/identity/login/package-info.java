/** Logging in, and how often one may try. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"identity.account", "shared"})
package org.yiciban.identity.login;
