/** One's own cases: where they stand, and what their applicant does later. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.applicant",
            "casefile.bills",
            "casefile.facts",
            "casefile.record",
            "casefile.refusals",
            "casefile.states",
            "casefile.steps",
            "casefile.story",
            "casefile.tracking",
            "catalogue.procedure",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.clock",
            "document",
            "draft",
            "form.answer",
            "form.component",
            "form.interpreter",
            "form.reading",
            "form.view",
            "identity.account",
            "identity.login",
            "identity.session",
            "identity.trace",
            "portal.frame",
            "shared",
            "supervision"
        })
package org.yiciban.portal.track;
