/** The page on which an authority takes back, withdraws or strikes off what it has granted. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.refusals",
            "casefile.renewals",
            "casefile.revocation",
            "casefile.states",
            "casefile.story",
            "casefile.tracking",
            "catalogue.procedure",
            "document.certificate",
            "form.component",
            "form.view",
            "identity.account",
            "identity.login",
            "shared",
            "window.cases",
            "window.frame"
        })
package org.yiciban.window.revocation;

import org.jspecify.annotations.NullMarked;
