/** The pages of clerks, officers and supervisors. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.applicant",
            "casefile.calendars",
            "casefile.desk",
            "casefile.limits",
            "casefile.lists",
            "casefile.ports",
            "casefile.reception",
            "casefile.record",
            "casefile.reinstatement",
            "casefile.story",
            "casefile.terms",
            "casefile.tracking",
            "casefile.worklist",
            "catalogue",
            "deadline",
            "demo",
            "document",
            "draft",
            "form",
            "identity",
            "material",
            "shared",
            "supervision"
        })
package org.yiciban.window;
