/** An application is filled in page by page, with its papers, and sent. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.applicant",
            "casefile.application",
            "casefile.certificates",
            "casefile.promises",
            "casefile.reception",
            "casefile.refusals",
            "casefile.rules",
            "casefile.tracking",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.sheet",
            "document.certificate",
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
            "portal.frame",
            "portal.service",
            "shared"
        })
package org.yiciban.portal.apply;
