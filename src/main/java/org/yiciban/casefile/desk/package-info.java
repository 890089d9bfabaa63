/** A task is finished: who may, by which rules, and what the process is told; the actions that models name. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.application",
            "casefile.dates",
            "casefile.delivery",
            "casefile.commitment",
            "casefile.facts",
            "casefile.hearing",
            "casefile.items",
            "casefile.limits",
            "casefile.parts",
            "casefile.ports",
            "casefile.publicity",
            "casefile.reception",
            "casefile.record",
            "casefile.refusals",
            "casefile.requests",
            "casefile.revocation",
            "casefile.slips",
            "casefile.settlement",
            "casefile.states",
            "casefile.steps",
            "casefile.store",
            "casefile.transactions",
            "casefile.visits",
            "casefile.worklist",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.clock",
            "form.answer",
            "form.component",
            "form.interpreter",
            "form.reading",
            "identity.account",
            "material",
            "shared"
        })
package org.yiciban.casefile.desk;

import org.jspecify.annotations.NullMarked;
