/** The page on which an applicant asks for a hearing, waives it or objects to its chair. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.applicant",
            "casefile.hearing",
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
package org.yiciban.portal.hearing;

import org.jspecify.annotations.NullMarked;
