/** The citizen's pages. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.applicant",
            "casefile.reception",
            "casefile.record",
            "casefile.story",
            "casefile.terms",
            "casefile.tracking",
            "catalogue",
            "deadline",
            "document",
            "draft",
            "form",
            "identity",
            "material",
            "shared",
            "supervision"
        })
package org.yiciban.portal;
