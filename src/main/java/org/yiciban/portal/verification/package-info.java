/** Whether a document is genuine: told to anybody, by its code or its file. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.refusals",
            "document.issued",
            "document.file",
            "form.component",
            "form.view",
            "identity.start",
            "shared"
        })
package org.yiciban.portal.verification;

import org.jspecify.annotations.NullMarked;
