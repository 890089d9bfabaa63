/** The page on which one case of a draft is rehearsed in the sandbox. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.refusals",
            "casefile.states",
            "casefile.story",
            "casefile.tracking",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.scenario",
            "catalogue.sheet",
            "catalogue.yaml",
            "deadline.calendar",
            "deadline.clock",
            "document.issued",
            "form.answer",
            "form.component",
            "form.view",
            "identity.account",
            "modelling.report",
            "publication",
            "sandbox",
            "shared",
            "workbench",
            "workbench.preview",
            "workbench.sample"
        })
package org.yiciban.workbench.rehearsal;

import org.jspecify.annotations.NullMarked;
