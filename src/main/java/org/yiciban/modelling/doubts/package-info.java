/** What files may say and hardly mean, as warnings: promises that their own model breaks, free services that cost something. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "catalogue.condition",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.sheet",
            "catalogue.yaml",
            "modelling.context",
            "modelling.read",
            "modelling.report",
            "modelling.rules",
            "shared"
        })
package org.yiciban.modelling.doubts;

import org.jspecify.annotations.NullMarked;
