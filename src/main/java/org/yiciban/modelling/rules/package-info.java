/** The rules of models, one class each. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "catalogue.procedure",
            "form.feel",
            "catalogue.condition",
            "catalogue.table",
            "modelling.read",
            "modelling.report",
            "shared"
        })
package org.yiciban.modelling.rules;
