/** Who did what at the doors, and who saw whose personal data: one table that only grows, one writer, one reader. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"identity.account", "identity.login", "identity.session", "integrity", "shared"})
package org.yiciban.identity.trace;

import org.jspecify.annotations.NullMarked;
