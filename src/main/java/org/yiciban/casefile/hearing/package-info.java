/** Hearings 听证 before a decision on an item or on its revocation: told, asked for, held, and on record. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "atrest",
            "casefile.access",
            "casefile.application",
            "casefile.facts",
            "casefile.notices",
            "casefile.parts",
            "casefile.ports",
            "casefile.record",
            "casefile.refusals",
            "casefile.states",
            "casefile.steps",
            "casefile.store",
            "casefile.transactions",
            "casefile.worklist",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.calendar",
            "deadline.clock",
            "document.issued",
            "form.component",
            "identity.account",
            "integrity",
            "shared"
        })
package org.yiciban.casefile.hearing;

import org.jspecify.annotations.NullMarked;
