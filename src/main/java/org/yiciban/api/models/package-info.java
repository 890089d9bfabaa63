/** The calls of the interface for whoever models services. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "api.problem",
            "api.resource",
            "casefile.lists",
            "casefile.migration",
            "casefile.refusals",
            "casefile.states",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.scenario",
            "catalogue.sheet",
            "catalogue.yaml",
            "comparison",
            "deadline.clock",
            "form.component",
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
