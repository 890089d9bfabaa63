/** What all pages of the citizen share: words and dates, refusals, the status of wrong answers. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.record",
            "casefile.refusals",
            "casefile.states",
            "casefile.tracking",
            "catalogue.procedure",
            "deadline.calculator",
            "deadline.clock",
            "document.file",
            "document.issued",
            "draft",
            "form.component",
            "form.view",
            "identity.account",
            "identity.login",
            "identity.session",
            "material",
            "shared"
        })
package org.yiciban.portal.frame;
