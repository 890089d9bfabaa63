/** What the lines of the journal tell, a record for each kind of line. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.application",
            "casefile.parts",
            "casefile.states",
            "catalogue.procedure",
            "catalogue.sheet",
            "deadline.clock",
            "shared"
        })
package org.yiciban.casefile.facts;

import org.jspecify.annotations.NullMarked;
