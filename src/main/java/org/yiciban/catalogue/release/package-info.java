/** Releases: the state of a bundle that a case is pinned to. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"catalogue.reading", "catalogue.sheet", "shared"})
package org.yiciban.catalogue.release;
