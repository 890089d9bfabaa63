/** What a model must agree with: sheets, forms and the models released with it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "catalogue.condition",
            "catalogue.procedure",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.sheet",
            "catalogue.table",
            "catalogue.yaml",
            "form.reading",
            "form.value",
            "modelling.decision",
            "modelling.read",
            "modelling.report",
            "modelling.rules",
            "shared"
        })
package org.yiciban.modelling.context;
