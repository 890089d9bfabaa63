/** Checks of one question to several agencies: whom a row asks, and what may be marked as late. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "catalogue.reading",
            "catalogue.sheet",
            "catalogue.yaml",
            "modelling.context",
            "modelling.read",
            "modelling.report",
            "shared"
        })
package org.yiciban.modelling.enquiry;

import org.jspecify.annotations.NullMarked;
