/** The documents of a case and what each of them says. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.application",
            "casefile.facts",
            "casefile.parts",
            "casefile.record",
            "casefile.refusals",
            "casefile.states",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.clock",
            "document.issued",
            "document.seals",
            "identity.account",
            "shared"
        })
package org.yiciban.casefile.notices;

import org.jspecify.annotations.NullMarked;
