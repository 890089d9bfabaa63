/** The case itself: its items and clocks, the transitions that the law allows, the lines of its journal. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.application",
            "casefile.facts",
            "casefile.parts",
            "casefile.refusals",
            "casefile.states",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.calendar",
            "deadline.clock",
            "form.component",
            "form.value",
            "identity.account",
            "shared"
        })
package org.yiciban.casefile.record;

import org.jspecify.annotations.NullMarked;
