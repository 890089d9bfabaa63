/** The calls about hearings before a decision: told or ordered by the authority, asked for or waived by the applicant. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "api.resource",
            "casefile.access",
            "casefile.applicant",
            "casefile.hearing",
            "casefile.refusals",
            "catalogue.procedure",
            "identity.account",
            "shared"
        })
package org.yiciban.api.hearing;

import org.jspecify.annotations.NullMarked;
