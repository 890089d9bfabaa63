/** The tables of the case, its journal and seal, the lock under which an act runs. No door sees them. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "atrest",
            "casefile.application",
            "casefile.facts",
            "casefile.parts",
            "casefile.ports",
            "casefile.record",
            "casefile.refusals",
            "casefile.states",
            "catalogue.condition",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.calculator",
            "deadline.calendar",
            "deadline.clock",
            "facts",
            "identity.account",
            "integrity",
            "shared"
        })
package org.yiciban.casefile.store;

import org.jspecify.annotations.NullMarked;
