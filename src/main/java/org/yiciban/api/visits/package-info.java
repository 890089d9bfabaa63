/** The calls about looks on the spot: planned and moved, recorded and signed by the agency, read by the applicant. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "api.resource",
            "casefile.access",
            "casefile.refusals",
            "casefile.visits",
            "catalogue.procedure",
            "identity.account",
            "shared"
        })
package org.yiciban.api.visits;

import org.jspecify.annotations.NullMarked;
