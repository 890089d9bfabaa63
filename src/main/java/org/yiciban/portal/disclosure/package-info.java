/** Published grants of licences, for anybody: as a page, as files that programs read; and what their holders object. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.applicant",
            "casefile.disclosure",
            "casefile.refusals",
            "casefile.tracking",
            "catalogue.procedure",
            "csv",
            "draft",
            "form.component",
            "form.view",
            "identity.account",
            "portal.frame",
            "shared"
        })
package org.yiciban.portal.disclosure;

import org.jspecify.annotations.NullMarked;
