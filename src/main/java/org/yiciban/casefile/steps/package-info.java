/** The steps that a bundle has beside its items: done by their agencies, or ended with what they were for. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.clocks",
            "casefile.facts",
            "casefile.parts",
            "casefile.ports",
            "casefile.record",
            "casefile.states",
            "casefile.worklist",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "shared"
        })
package org.yiciban.casefile.steps;

import org.jspecify.annotations.NullMarked;
