/** What must be set before the program may start. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"identity.account", "shared"})
package org.yiciban.identity.start;

import org.jspecify.annotations.NullMarked;
