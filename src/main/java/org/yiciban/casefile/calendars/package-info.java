/** New calendars: their versions, what they would move, and the clocks that they move. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "background",
            "casefile.facts",
            "casefile.notices",
            "casefile.parts",
            "casefile.record",
            "casefile.refusals",
            "casefile.settlement",
            "casefile.states",
            "casefile.store",
            "casefile.transactions",
            "casefile.worklist",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.calendar",
            "deadline.clock",
            "document.issued",
            "identity.account",
            "shared"
        })
package org.yiciban.casefile.calendars;

import org.jspecify.annotations.NullMarked;
