/** The page on which an authority tells interested parties, records what they state and says how it was considered. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.hearing",
            "casefile.refusals",
            "casefile.tracking",
            "catalogue.procedure",
            "form.component",
            "form.view",
            "identity.account",
            "shared"
        })
package org.yiciban.window.parties;

import org.jspecify.annotations.NullMarked;
