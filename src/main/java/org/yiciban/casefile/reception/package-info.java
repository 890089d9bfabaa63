/** Applications are checked, received, accepted, corrected or declined. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.facts",
            "casefile.notices",
            "casefile.ports",
            "casefile.record",
            "casefile.settlement",
            "casefile.store",
            "casefile.terms",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.clock",
            "document",
            "form.answer",
            "form.component",
            "form.interpreter",
            "form.reading",
            "form.value",
            "identity.account",
            "material",
            "shared"
        })
package org.yiciban.casefile.reception;
