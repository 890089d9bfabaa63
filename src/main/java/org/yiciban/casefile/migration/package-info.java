/** Running cases follow a newer release of their service: what moves, what can't and why, and the run that moves them. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "background",
            "casefile.application",
            "casefile.calendars",
            "casefile.facts",
            "casefile.notices",
            "casefile.parts",
            "casefile.ports",
            "casefile.record",
            "casefile.refusals",
            "casefile.requests",
            "casefile.states",
            "casefile.store",
            "casefile.transactions",
            "casefile.worklist",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.clock",
            "document.issued",
            "form.reading",
            "identity.account",
            "shared"
        })
package org.yiciban.casefile.migration;

import org.jspecify.annotations.NullMarked;
