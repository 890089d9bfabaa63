/** What differs between two services, in terms of what their files mean: steps and flows, fields, entries, rows. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "catalogue.reading",
            "catalogue.yaml",
            "modelling.context",
            "modelling.read",
            "modelling.report",
            "shared"
        })
package org.yiciban.comparison;

import org.jspecify.annotations.NullMarked;
