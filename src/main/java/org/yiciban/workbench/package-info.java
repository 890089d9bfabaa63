/** The pages of those who model services and publish them. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.lists",
            "casefile.refusals",
            "catalogue.condition",
            "catalogue.procedure",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.sheet",
            "catalogue.yaml",
            "comparison",
            "form.component",
            "identity.account",
            "identity.door",
            "modeljournal",
            "modelling.check",
            "modelling.decision",
            "modelling.read",
            "modelling.report",
            "modelling.rules",
            "publication",
            "remarks",
            "sandbox",
            "shared",
            "trial"
        })
package org.yiciban.workbench;

import org.jspecify.annotations.NullMarked;
