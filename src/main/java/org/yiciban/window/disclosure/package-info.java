/** Objections to the publication of grants, answered by the agency that granted. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.disclosure",
            "casefile.refusals",
            "catalogue.procedure",
            "form.component",
            "form.view",
            "identity.account",
            "shared",
            "window.frame"
        })
package org.yiciban.window.disclosure;

import org.jspecify.annotations.NullMarked;
