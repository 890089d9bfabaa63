/** The pages of those who model services and publish them. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.lists",
            "casefile.refusals",
            "catalogue.release",
            "catalogue.sheet",
            "form.component",
            "identity.account",
            "identity.door",
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
