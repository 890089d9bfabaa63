/** A task is finished: who may, by which rules, and what the process is told; the actions that models name. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.facts",
            "casefile.items",
            "casefile.limits",
            "casefile.notices",
            "casefile.ports",
            "casefile.reception",
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
            "form.answer",
            "form.component",
            "form.interpreter",
            "form.reading",
            "identity.account",
            "material",
            "shared"
        })
package org.yiciban.casefile.desk;
