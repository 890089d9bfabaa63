/** Applications taken in at the counter. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.application",
            "casefile.certificates",
            "casefile.promises",
            "casefile.reception",
            "casefile.refusals",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "draft",
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
            "window.task"
        })
package org.yiciban.window.counter;
