/** The rules of models, one class each. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "catalogue.procedure",
            "catalogue.condition",
            "modelling.read",
            "modelling.report",
            "shared"
        })
package org.yiciban.modelling.rules;
