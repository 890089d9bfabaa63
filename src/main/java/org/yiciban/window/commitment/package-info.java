/** The register of commitments, and the page of one, on which a head says that it is repaired. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.commitment",
            "casefile.refusals",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "form.component",
            "form.view",
            "identity.account",
            "identity.login",
            "shared",
            "window.cases",
            "window.frame"
        })
package org.yiciban.window.commitment;

import org.jspecify.annotations.NullMarked;
