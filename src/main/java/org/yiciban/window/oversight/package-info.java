/** What heads of agencies and supervision look after: load, late limits, bad ratings. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.desk",
            "casefile.limits",
            "casefile.lists",
            "casefile.parts",
            "casefile.refusals",
            "casefile.worklist",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.clock",
            "form.component",
            "form.view",
            "identity.account",
            "shared",
            "supervision",
            "window.cases",
            "window.frame"
        })
package org.yiciban.window.oversight;
