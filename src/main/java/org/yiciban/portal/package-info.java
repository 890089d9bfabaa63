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
            "catalogue.procedure",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.calculator",
            "deadline.calendar",
            "deadline.clock",
            "document",
            "draft",
            "form.answer",
            "form.component",
            "form.interpreter",
            "form.reading",
            "form.value",
            "form.view",
            "identity.account",
            "identity.login",
            "material",
            "shared",
            "supervision"
        })
package org.yiciban.portal;
