/** What is told of a case from its journal. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.application",
            "casefile.facts",
            "casefile.parts",
            "casefile.record",
            "casefile.refusals",
            "casefile.states",
            "casefile.store",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "shared"
        })
package org.yiciban.casefile.story;

import org.jspecify.annotations.NullMarked;
