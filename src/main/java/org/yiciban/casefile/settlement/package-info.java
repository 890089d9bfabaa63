/** Limits that have passed take their effect before anybody acts, at the legal instant. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.application",
            "casefile.facts",
            "casefile.parts",
            "casefile.ports",
            "casefile.record",
            "casefile.refusals",
            "casefile.states",
            "casefile.store",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.clock",
            "shared"
        })
package org.yiciban.casefile.settlement;

import org.jspecify.annotations.NullMarked;
