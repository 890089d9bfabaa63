/** Sheets are read and checked, each mistake with its place. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "catalogue.certificate",
            "catalogue.commitment",
            "catalogue.condition",
            "catalogue.disclosure",
            "catalogue.procedure",
            "catalogue.retention",
            "catalogue.scenario",
            "catalogue.sheet",
            "catalogue.visit",
            "catalogue.yaml",
            "form.value",
            "shared"
        })
package org.yiciban.catalogue.reading;
