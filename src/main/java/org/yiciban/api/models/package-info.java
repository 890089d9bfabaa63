/** The calls of the interface for whoever models services. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "api.problem",
            "api.resource",
            "casefile.lists",
            "casefile.migration",
            "casefile.refusals",
            "catalogue.release",
            "catalogue.sheet",
            "comparison",
            "identity.account",
            "modeljournal",
            "modelling.read",
            "modelling.report",
            "publication",
            "remarks",
            "shared",
            "trial"
        })
package org.yiciban.api.models;

import org.jspecify.annotations.NullMarked;
