/** Logging in, and how often one may try. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"identity.account", "identity.session", "shared"})
package org.yiciban.identity.login;
