/** A new service from a short description: sheets, model with its picture, form and sample, as a modeller begins with them. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "catalogue.procedure",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.sheet",
            "shared"
        })
@NullMarked
package org.yiciban.modelling.template;

import org.jspecify.annotations.NullMarked;
