/** The certificates of whoever is logged in. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.record",
            "casefile.refusals",
            "casefile.renewals",
            "casefile.states",
            "casefile.transactions",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "document.certificate",
            "document.file",
            "document.issued",
            "identity.account",
            "material",
            "shared"
        })
package org.yiciban.casefile.certificates;

import org.jspecify.annotations.NullMarked;
