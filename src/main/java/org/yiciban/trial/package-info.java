/** One verdict on models at every door: the rules, then the trial in the sandbox; checks that run and are asked after. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.states",
            "casefile.story",
            "casefile.tracking",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.scenario",
            "catalogue.yaml",
            "deadline.calendar",
            "deadline.clock",
            "document.issued",
            "modelling.check",
            "modelling.context",
            "modelling.read",
            "modelling.report",
            "sandbox",
            "shared"
        })
package org.yiciban.trial;

import org.jspecify.annotations.NullMarked;
