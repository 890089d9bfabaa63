/** The page on which an agency plans a look on the spot, records it there and signs the record. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.refusals",
            "casefile.states",
            "casefile.tracking",
            "casefile.visits",
            "casefile.worklist",
            "catalogue.procedure",
            "draft",
            "form.component",
            "form.view",
            "identity.account",
            "identity.login",
            "material",
            "shared",
            "window.frame"
        })
package org.yiciban.window.visit;

import org.jspecify.annotations.NullMarked;
