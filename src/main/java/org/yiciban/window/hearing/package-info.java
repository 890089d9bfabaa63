/** The page on which an authority tells the right to a hearing, or orders one. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.hearing",
            "casefile.refusals",
            "casefile.tracking",
            "catalogue.procedure",
            "form.component",
            "form.view",
            "identity.account",
            "identity.login",
            "shared",
            "window.frame"
        })
package org.yiciban.window.hearing;

import org.jspecify.annotations.NullMarked;
