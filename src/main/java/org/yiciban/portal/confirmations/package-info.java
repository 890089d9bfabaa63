/** The page of one who has to confirm a step of somebody's case: opened by a code, answered by whoever is proven to be the one. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.record",
            "casefile.refusals",
            "casefile.steps",
            "catalogue.sheet",
            "form.component",
            "form.view",
            "identity.account",
            "identity.login",
            "identity.session",
            "portal.frame",
            "shared"
        })
package org.yiciban.portal.confirmations;

import org.jspecify.annotations.NullMarked;
