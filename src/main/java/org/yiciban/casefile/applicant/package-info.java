/** What the applicant does later: supplement, withdraw, claim, end a mandate, ask for the receipt again. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "atrest",
            "casefile.access",
            "casefile.application",
            "casefile.clocks",
            "casefile.commitment",
            "casefile.disclosure",
            "casefile.facts",
            "casefile.items",
            "casefile.hearing",
            "casefile.notices",
            "casefile.parts",
            "casefile.ports",
            "casefile.publicity",
            "casefile.reception",
            "casefile.record",
            "casefile.refusals",
            "casefile.renewals",
            "casefile.requests",
            "casefile.revocation",
            "casefile.rules",
            "casefile.settlement",
            "casefile.states",
            "casefile.steps",
            "casefile.store",
            "casefile.tracking",
            "casefile.transactions",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.clock",
            "document.issued",
            "form.answer",
            "form.component",
            "form.interpreter",
            "form.reading",
            "identity.account",
            "shared"
        })
package org.yiciban.casefile.applicant;

import org.jspecify.annotations.NullMarked;
