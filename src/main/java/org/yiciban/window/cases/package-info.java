/** Cases looked for, looked at, and what is late. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.applicant",
            "casefile.lists",
            "casefile.record",
            "casefile.reinstatement",
            "casefile.terms",
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
            "form.view",
            "identity.account",
            "identity.login",
            "identity.start",
            "shared",
            "window.frame",
            "window.inbox"
        })
package org.yiciban.window.cases;
