/** Staff and its changes. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"identity.account", "identity.login", "identity.start", "shared"})
package org.yiciban.identity.staff;
