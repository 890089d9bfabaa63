/** Tasks: the inbox, what an agency has to do, who may do a task. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.application",
            "casefile.clocks",
            "casefile.parts",
            "casefile.ports",
            "casefile.record",
            "casefile.refusals",
            "casefile.settlement",
            "casefile.store",
            "casefile.story",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.calendar",
            "deadline.clock",
            "identity.account",
            "shared"
        })
package org.yiciban.casefile.worklist;

import org.jspecify.annotations.NullMarked;
