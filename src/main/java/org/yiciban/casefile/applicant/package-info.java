/** What the applicant does later: supplement, withdraw, claim, end a mandate, ask for the receipt again. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.facts",
            "casefile.notices",
            "casefile.ports",
            "casefile.reception",
            "casefile.record",
            "casefile.settlement",
            "casefile.store",
            "casefile.terms",
            "casefile.tracking",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.clock",
            "document",
            "form.answer",
            "form.component",
            "form.interpreter",
            "identity.account",
            "material",
            "shared"
        })
package org.yiciban.casefile.applicant;
