/** The sheets of a draft as forms: what can be asked, what is shown, and how the text keeps what was changed. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.refusals",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.sheet",
            "catalogue.yaml",
            "identity.account",
            "modelling.report",
            "publication",
            "shared",
            "signs",
            "workbench"
        })
package org.yiciban.workbench.sheets;

import org.jspecify.annotations.NullMarked;
