/** The calls about slips of the pen in issued documents; the second person approves one as a task. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "api.resource",
            "casefile.access",
            "casefile.items",
            "casefile.refusals",
            "casefile.slips",
            "catalogue.procedure",
            "identity.account",
            "shared"
        })
package org.yiciban.api.slip;

import org.jspecify.annotations.NullMarked;
