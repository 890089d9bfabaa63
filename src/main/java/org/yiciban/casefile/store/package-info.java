/** The tables of the case, its journal and seal, the lock under which an act runs. No door sees them. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.facts",
            "casefile.ports",
            "casefile.record",
            "casefile.terms",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.calendar",
            "deadline.clock",
            "facts",
            "identity.account",
            "shared"
        })
package org.yiciban.casefile.store;
