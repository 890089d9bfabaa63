/** What must be set before the program may start. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"identity.account", "shared"})
package org.yiciban.identity.start;
