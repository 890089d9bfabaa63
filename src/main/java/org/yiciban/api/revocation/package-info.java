/** The calls about grants that end before their time: opened and struck off by the authority, answered by the holder. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "api.resource",
            "casefile.access",
            "casefile.applicant",
            "casefile.refusals",
            "casefile.revocation",
            "casefile.states",
            "catalogue.procedure",
            "identity.account",
            "shared"
        })
package org.yiciban.api.revocation;

import org.jspecify.annotations.NullMarked;
