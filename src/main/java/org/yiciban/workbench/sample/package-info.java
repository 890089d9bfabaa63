/** The samples of a draft, filled in by the forms that they are samples of. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.refusals",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.scenario",
            "catalogue.sheet",
            "form.answer",
            "form.component",
            "form.interpreter",
            "form.reading",
            "form.view",
            "identity.account",
            "publication",
            "shared",
            "workbench",
            "workbench.preview"
        })
package org.yiciban.workbench.sample;

import org.jspecify.annotations.NullMarked;
