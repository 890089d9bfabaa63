/** A timely act that is recorded late undoes what its silence had caused. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "atrest",
            "casefile.access",
            "casefile.applicant",
            "casefile.application",
            "casefile.facts",
            "casefile.items",
            "casefile.notices",
            "casefile.parts",
            "casefile.ports",
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
            "material",
            "shared"
        })
package org.yiciban.casefile.reinstatement;

import org.jspecify.annotations.NullMarked;
