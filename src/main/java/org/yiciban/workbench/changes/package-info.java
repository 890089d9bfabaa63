/** The pages on which a draft stands beside its release, and one release beside another. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.lists",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.sheet",
            "comparison",
            "modelling.read",
            "modelling.report",
            "publication",
            "shared",
            "workbench"
        })
package org.yiciban.workbench.changes;

import org.jspecify.annotations.NullMarked;
