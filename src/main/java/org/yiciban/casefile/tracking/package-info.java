/** What people read of a case: its state, limits, picture and results. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.application",
            "casefile.bills",
            "casefile.facts",
            "casefile.parts",
            "casefile.record",
            "casefile.refusals",
            "casefile.requests",
            "casefile.rules",
            "casefile.settlement",
            "casefile.states",
            "casefile.store",
            "casefile.story",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.calculator",
            "deadline.calendar",
            "deadline.clock",
            "document.issued",
            "identity.account",
            "shared"
        })
package org.yiciban.casefile.tracking;

import org.jspecify.annotations.NullMarked;
