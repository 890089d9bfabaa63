/** What the process engine and the case ask of each other. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.application",
            "casefile.facts",
            "casefile.parts",
            "casefile.record",
            "casefile.states",
            "catalogue.procedure",
            "catalogue.release",
            "deadline.clock",
            "shared"
        })
package org.yiciban.casefile.ports;

import org.jspecify.annotations.NullMarked;
