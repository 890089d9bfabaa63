/** What applicants promise in writing: the texts with version and hash, and each promise as it was given. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.facts",
            "casefile.parts",
            "casefile.record",
            "casefile.states",
            "casefile.store",
            "catalogue.procedure",
            "integrity",
            "shared"
        })
package org.yiciban.casefile.promises;

import org.jspecify.annotations.NullMarked;
