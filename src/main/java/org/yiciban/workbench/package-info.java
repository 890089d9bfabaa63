/** The pages of those who model services and publish them. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.refusals",
            "catalogue.release",
            "form.component",
            "identity.account",
            "modeljournal",
            "modelling.read",
            "modelling.report",
            "publication",
            "sandbox",
            "shared",
            "trial"
        })
package org.yiciban.workbench;

import org.jspecify.annotations.NullMarked;
