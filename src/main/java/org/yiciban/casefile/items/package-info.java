/** An item is opened, reviewed, decided, and its result is delivered. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.application",
            "casefile.bills",
            "casefile.clocks",
            "casefile.disclosure",
            "casefile.commitment",
            "casefile.facts",
            "casefile.hearing",
            "casefile.notices",
            "casefile.parts",
            "casefile.ports",
            "casefile.reception",
            "casefile.record",
            "casefile.refusals",
            "casefile.renewals",
            "casefile.revocation",
            "casefile.rules",
            "casefile.settlement",
            "casefile.states",
            "casefile.steps",
            "casefile.store",
            "casefile.transactions",
            "casefile.visits",
            "casefile.worklist",
            "catalogue.condition",
            "catalogue.procedure",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.sheet",
            "catalogue.table",
            "deadline.calendar",
            "deadline.clock",
            "document.certificate",
            "document.issued",
            "form.answer",
            "form.component",
            "form.feel",
            "form.interpreter",
            "form.reading",
            "form.view",
            "identity.account",
            "shared"
        })
package org.yiciban.casefile.items;

import org.jspecify.annotations.NullMarked;
