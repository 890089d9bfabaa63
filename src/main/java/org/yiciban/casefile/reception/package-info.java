/** Applications are checked, received, accepted, corrected or declined. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.application",
            "casefile.bills",
            "casefile.clocks",
            "casefile.facts",
            "casefile.notices",
            "casefile.parts",
            "casefile.persons",
            "casefile.ports",
            "casefile.promises",
            "casefile.record",
            "casefile.refusals",
            "casefile.settlement",
            "casefile.states",
            "casefile.store",
            "casefile.transactions",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.clock",
            "document.certificate",
            "document.issued",
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

import org.jspecify.annotations.NullMarked;
