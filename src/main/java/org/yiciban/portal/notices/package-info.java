/** Public notices: what runs and what ended lately, objections of anybody, and their answers. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.publicity",
            "casefile.refusals",
            "form.component",
            "form.view",
            "identity.login",
            "identity.start",
            "portal.frame",
            "shared"
        })
package org.yiciban.portal.notices;

import org.jspecify.annotations.NullMarked;
