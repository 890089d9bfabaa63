/** Staff and its changes. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"identity.account", "identity.login", "identity.start", "identity.trace", "shared"})
package org.yiciban.identity.staff;
