/** Dates that cases wait for: the wait itself, and who sets a date anew. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.application",
            "casefile.facts",
            "casefile.parts",
            "casefile.record",
            "casefile.refusals",
            "casefile.states",
            "casefile.store",
            "casefile.transactions",
            "casefile.worklist",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.calculator",
            "deadline.calendar",
            "identity.account",
            "shared"
        })
package org.yiciban.casefile.dates;

import org.jspecify.annotations.NullMarked;
