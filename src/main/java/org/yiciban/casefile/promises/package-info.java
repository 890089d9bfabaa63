/** What applicants promise in writing: the texts with version and hash, and each promise as it was given. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.application",
            "casefile.facts",
            "casefile.parts",
            "casefile.record",
            "casefile.states",
            "casefile.store",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "integrity",
            "shared"
        })
package org.yiciban.casefile.promises;

import org.jspecify.annotations.NullMarked;
