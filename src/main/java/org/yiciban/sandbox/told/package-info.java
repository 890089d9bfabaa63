/** What came of a case of a trial, beside what was expected of it. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.states",
            "casefile.story",
            "casefile.tracking",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.scenario",
            "catalogue.sheet",
            "deadline.calendar",
            "deadline.clock",
            "modelling.report",
            "shared"
        })
package org.yiciban.sandbox.told;

import org.jspecify.annotations.NullMarked;
