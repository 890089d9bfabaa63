/** A timely act that is recorded late undoes what its silence had caused. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.applicant",
            "casefile.facts",
            "casefile.notices",
            "casefile.ports",
            "casefile.record",
            "casefile.settlement",
            "casefile.store",
            "casefile.terms",
            "casefile.worklist",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.clock",
            "document",
            "form.component",
            "identity.account",
            "material",
            "shared"
        })
package org.yiciban.casefile.reinstatement;
