/** One task, from what is read to what is decided. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.application",
            "casefile.desk",
            "casefile.limits",
            "casefile.parts",
            "casefile.record",
            "casefile.refusals",
            "casefile.story",
            "casefile.tracking",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "form.answer",
            "form.component",
            "form.interpreter",
            "form.reading",
            "form.view",
            "identity.account",
            "identity.login",
            "material",
            "shared",
            "window.frame",
            "window.inbox",
            "window.settings"
        })
package org.yiciban.window.task;
