/** From a changed file to a release without a restart: drafts, their verdicts, and the four eyes of a publication. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "background",
            "casefile.refusals",
            "catalogue.procedure",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.sheet",
            "catalogue.yaml",
            "comparison",
            "deadline.calendar",
            "form.component",
            "identity.account",
            "modeljournal",
            "modelling.context",
            "modelling.read",
            "modelling.report",
            "modelling.template",
            "sandbox",
            "shared",
            "trial"
        })
package org.yiciban.publication;

import org.jspecify.annotations.NullMarked;
