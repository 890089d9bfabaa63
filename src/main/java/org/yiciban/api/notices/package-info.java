/** The calls of the interface on public notices, for anybody. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"api.resource", "casefile.publicity", "casefile.refusals", "identity.login", "shared"})
package org.yiciban.api.notices;

import org.jspecify.annotations.NullMarked;
