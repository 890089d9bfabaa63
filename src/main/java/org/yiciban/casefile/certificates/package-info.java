/** The certificates of whoever is logged in. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.refusals",
            "document.certificate",
            "document.file",
            "document.issued",
            "identity.account",
            "material",
            "shared"
        })
package org.yiciban.casefile.certificates;

import org.jspecify.annotations.NullMarked;
