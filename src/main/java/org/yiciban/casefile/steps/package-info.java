/** The steps that a bundle has beside its items: done by their agencies or by the applicant, or ended with what they were for. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.clocks",
            "casefile.facts",
            "casefile.notices",
            "casefile.parts",
            "casefile.ports",
            "casefile.reception",
            "casefile.record",
            "casefile.states",
            "casefile.store",
            "casefile.worklist",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.clock",
            "document",
            "shared"
        })
package org.yiciban.casefile.steps;

import org.jspecify.annotations.NullMarked;
