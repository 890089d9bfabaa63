/** Bills of fees: what is to be paid for an item, and how a bill is settled. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.facts",
            "casefile.record",
            "casefile.refusals",
            "casefile.states",
            "casefile.store",
            "casefile.transactions",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "catalogue.table",
            "casefile.ports",
            "deadline.calendar",
            "deadline.clock",
            "form.feel",
            "identity.account",
            "integrity",
            "shared"
        })
package org.yiciban.casefile.bills;

import org.jspecify.annotations.NullMarked;
