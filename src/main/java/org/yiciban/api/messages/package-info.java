/** The calls about what was sent on a case, and whether text messages are wanted. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "api.resource",
            "casefile.access",
            "casefile.refusals",
            "casefile.tracking",
            "catalogue.procedure",
            "identity.account",
            "notification",
            "shared"
        })
package org.yiciban.api.messages;

import org.jspecify.annotations.NullMarked;
