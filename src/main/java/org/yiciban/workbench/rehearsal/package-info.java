/** The page on which one case of a draft is rehearsed in the sandbox. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.refusals",
            "casefile.story",
            "casefile.tracking",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.scenario",
            "catalogue.sheet",
            "catalogue.yaml",
            "deadline.calendar",
            "deadline.clock",
            "document",
            "form.component",
            "identity.account",
            "modelling.report",
            "publication",
            "sandbox",
            "shared",
            "workbench"
        })
package org.yiciban.workbench.rehearsal;

import org.jspecify.annotations.NullMarked;
