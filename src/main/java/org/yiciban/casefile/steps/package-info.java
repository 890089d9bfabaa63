/** The steps that a bundle has beside its items: done by their agencies or by the applicant, or ended with what they were for. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "atrest",
            "casefile.access",
            "casefile.application",
            "casefile.clocks",
            "casefile.facts",
            "casefile.notices",
            "casefile.parts",
            "casefile.ports",
            "casefile.reception",
            "casefile.record",
            "casefile.refusals",
            "casefile.states",
            "casefile.store",
            "casefile.transactions",
            "casefile.worklist",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.clock",
            "document.issued",
            "form.component",
            "identity.account",
            "integrity",
            "shared"
        })
package org.yiciban.casefile.steps;

import org.jspecify.annotations.NullMarked;
