/** The REST contract. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "bounds",
            "casefile.access",
            "casefile.applicant",
            "casefile.calendars",
            "casefile.desk",
            "casefile.limits",
            "casefile.lists",
            "casefile.ports",
            "casefile.reception",
            "casefile.record",
            "casefile.story",
            "casefile.terms",
            "casefile.tracking",
            "casefile.worklist",
            "catalogue",
            "deadline",
            "demo",
            "document",
            "form",
            "identity",
            "material",
            "modelling",
            "shared",
            "supervision"
        })
package org.yiciban.api;
