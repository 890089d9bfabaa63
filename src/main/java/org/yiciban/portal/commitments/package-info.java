/** The page on which somebody says that he has mended what he committed to. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.applicant",
            "casefile.commitment",
            "casefile.refusals",
            "casefile.tracking",
            "catalogue.procedure",
            "draft",
            "form.component",
            "form.view",
            "identity.account",
            "identity.login",
            "portal.frame",
            "shared"
        })
package org.yiciban.portal.commitments;

import org.jspecify.annotations.NullMarked;
