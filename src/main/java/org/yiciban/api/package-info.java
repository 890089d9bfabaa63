/** The REST contract. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "bounds",
            "catalogue",
            "deadline",
            "form",
            "material",
            "document",
            "identity",
            "casefile",
            "supervision",
            "modelling",
            "demo"
        })
package org.yiciban.api;
