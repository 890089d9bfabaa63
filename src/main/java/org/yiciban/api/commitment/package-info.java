/** The calls about commitments after the grant. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "api.resource",
            "casefile.access",
            "casefile.applicant",
            "casefile.commitment",
            "casefile.refusals",
            "catalogue.procedure",
            "identity.account",
            "shared"
        })
package org.yiciban.api.commitment;

import org.jspecify.annotations.NullMarked;
