/** The pages on which a publisher reads a submitted draft, remarks on its places, and publishes it or sends it back. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.refusals",
            "catalogue.reading",
            "comparison",
            "identity.account",
            "identity.login",
            "publication",
            "remarks",
            "shared",
            "workbench",
            "workbench.changes"
        })
package org.yiciban.workbench.remarks;

import org.jspecify.annotations.NullMarked;
