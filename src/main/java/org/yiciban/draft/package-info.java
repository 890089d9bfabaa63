/** Applications while they are being filled in, at home or at the window: what was typed is kept, for a while. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "atrest",
            "casefile.application",
            "casefile.record",
            "casefile.requests",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "form.answer",
            "form.component",
            "form.interpreter",
            "form.reading",
            "form.view",
            "identity.account",
            "integrity",
            "material",
            "shared"
        })
package org.yiciban.draft;
