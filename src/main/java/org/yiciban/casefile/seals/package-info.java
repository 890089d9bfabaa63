/** Seals set on documents after the act that issued them, each as an act of its own on the case. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.facts",
            "casefile.parts",
            "casefile.record",
            "casefile.refusals",
            "casefile.states",
            "casefile.transactions",
            "catalogue.procedure",
            "document.issued",
            "document.seals",
            "identity.account",
            "shared"
        })
package org.yiciban.casefile.seals;

import org.jspecify.annotations.NullMarked;
