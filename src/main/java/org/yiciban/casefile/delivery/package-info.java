/** Results come to whoever applied 送达: one by one or together, to the right person, each with its proof of service. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "atrest",
            "casefile.access",
            "casefile.application",
            "casefile.bills",
            "casefile.facts",
            "casefile.items",
            "casefile.notices",
            "casefile.parts",
            "casefile.ports",
            "casefile.reception",
            "casefile.record",
            "casefile.refusals",
            "casefile.states",
            "casefile.store",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.calendar",
            "deadline.clock",
            "document.issued",
            "form.value",
            "identity.account",
            "integrity",
            "shared"
        })
package org.yiciban.casefile.delivery;

import org.jspecify.annotations.NullMarked;
