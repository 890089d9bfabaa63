/** The page on which an authority names a slip of the pen in what it has issued. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.items",
            "casefile.refusals",
            "casefile.slips",
            "casefile.tracking",
            "catalogue.procedure",
            "form.component",
            "form.view",
            "identity.account",
            "identity.login",
            "shared",
            "window.frame"
        })
package org.yiciban.window.slip;

import org.jspecify.annotations.NullMarked;
