/** Checks of what may be asked for later in a case: its model says what the sheet of the bundle says. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "catalogue.procedure",
            "modelling.context",
            "modelling.read",
            "modelling.report",
            "modelling.rules"
        })
package org.yiciban.modelling.request;

import org.jspecify.annotations.NullMarked;
