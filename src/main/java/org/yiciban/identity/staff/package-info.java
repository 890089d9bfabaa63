/** Staff, its changes and its substitutes. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"identity.account", "identity.login", "identity.start", "shared"})
package org.yiciban.identity.staff;
