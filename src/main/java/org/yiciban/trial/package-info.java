/** One verdict on models at every door: the rules, then the trial in the sandbox; checks that run and are asked after. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "catalogue.reading",
            "catalogue.release",
            "catalogue.yaml",
            "modelling.check",
            "modelling.context",
            "modelling.read",
            "modelling.report",
            "sandbox",
            "shared"
        })
package org.yiciban.trial;

import org.jspecify.annotations.NullMarked;
