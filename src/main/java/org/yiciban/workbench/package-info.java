/** The pages of those who model services and publish them. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.application",
            "casefile.lists",
            "casefile.refusals",
            "catalogue.procedure",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.sheet",
            "catalogue.yaml",
            "comparison",
            "form.answer",
            "form.component",
            "form.interpreter",
            "form.reading",
            "form.value",
            "form.view",
            "identity.account",
            "identity.door",
            "modeljournal",
            "modelling.check",
            "modelling.decision",
            "modelling.read",
            "modelling.report",
            "modelling.rules",
            "publication",
            "sandbox",
            "shared",
            "trial"
        })
package org.yiciban.workbench;

import org.jspecify.annotations.NullMarked;
