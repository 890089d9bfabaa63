/** Which clocks start with a submission, an acceptance or a decision, and from when they count. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.parts",
            "casefile.record",
            "casefile.states",
            "casefile.store",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.clock",
            "shared"
        })
package org.yiciban.casefile.clocks;

import org.jspecify.annotations.NullMarked;
