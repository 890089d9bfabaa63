/** Releases: the state of a bundle that a case is pinned to. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "catalogue.procedure",
            "catalogue.reading",
            "catalogue.sheet",
            "catalogue.table",
            "catalogue.yaml",
            "shared"
        })
package org.yiciban.catalogue.release;

import org.jspecify.annotations.NullMarked;
