/** All rules over all files that are handed in together, and the gate of a release. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "catalogue.procedure",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.yaml",
            "modelling.context",
            "modelling.doubts",
            "modelling.enquiry",
            "modelling.decision",
            "modelling.personal",
            "modelling.read",
            "modelling.report",
            "modelling.request",
            "modelling.rules",
            "shared"
        })
package org.yiciban.modelling.check;
