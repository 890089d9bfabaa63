/** The page of an interested party: opened by the code on his paper, where he states his case and asks for a hearing. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.hearing",
            "casefile.refusals",
            "form.component",
            "form.view",
            "identity.login",
            "identity.start",
            "portal.frame",
            "shared"
        })
package org.yiciban.portal.parties;

import org.jspecify.annotations.NullMarked;
