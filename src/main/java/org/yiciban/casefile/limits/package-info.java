/** Extensions, pauses and what passed: the limits of items and of the whole case. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "background",
            "casefile.access",
            "casefile.application",
            "casefile.clocks",
            "casefile.facts",
            "casefile.notices",
            "casefile.parts",
            "casefile.ports",
            "casefile.record",
            "casefile.refusals",
            "casefile.settlement",
            "casefile.states",
            "casefile.store",
            "casefile.transactions",
            "casefile.worklist",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.calendar",
            "deadline.clock",
            "document.issued",
            "identity.account",
            "shared"
        })
package org.yiciban.casefile.limits;

import org.jspecify.annotations.NullMarked;
