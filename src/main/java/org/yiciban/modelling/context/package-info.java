/** What a model must agree with: sheets, forms and the models released with it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "catalogue.reading",
            "catalogue.release",
            "catalogue.sheet",
            "form.reading",
            "form.value",
            "catalogue.condition",
            "catalogue.procedure",
            "catalogue.table",
            "modelling.decision",
            "modelling.read",
            "modelling.report",
            "modelling.rules",
            "shared"
        })
package org.yiciban.modelling.context;
