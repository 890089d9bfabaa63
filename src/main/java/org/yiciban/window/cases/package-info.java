/** Cases looked for and looked at, acts recorded late, receipts and claims. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.applicant",
            "casefile.application",
            "casefile.bills",
            "casefile.lists",
            "casefile.record",
            "casefile.refusals",
            "casefile.reinstatement",
            "casefile.states",
            "casefile.tracking",
            "catalogue.procedure",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.clock",
            "document.issued",
            "document.file",
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
