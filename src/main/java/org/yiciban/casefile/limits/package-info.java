/** Extensions, pauses and what passed: the limits of items and of the whole case. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.facts",
            "casefile.notices",
            "casefile.ports",
            "casefile.record",
            "casefile.settlement",
            "casefile.terms",
            "casefile.worklist",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.calendar",
            "deadline.clock",
            "document",
            "identity.account",
            "shared"
        })
package org.yiciban.casefile.limits;
