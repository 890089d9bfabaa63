/** The pages by which running cases are put under the newest release of their service. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.migration",
            "catalogue.release",
            "catalogue.sheet",
            "identity.account",
            "shared",
            "workbench"
        })
package org.yiciban.workbench.migration;

import org.jspecify.annotations.NullMarked;
