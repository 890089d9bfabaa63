/** The calls of the interface on one's own certificates. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.certificates",
            "catalogue.procedure",
            "casefile.refusals",
            "document.certificate",
            "document.file",
            "document.issued",
            "identity.account",
            "material",
            "shared"
        })
package org.yiciban.api.certificates;

import org.jspecify.annotations.NullMarked;
