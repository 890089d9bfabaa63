/** The parts of a case, one process each: their open tasks, and how a task is finished. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.application",
            "catalogue.procedure",
            "deadline.clock",
            "identity.account",
            "shared"
        })
package org.yiciban.casefile.parts;

import org.jspecify.annotations.NullMarked;
