/** What is looked at on the spot, as the sheet of an item says it. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"catalogue.procedure", "catalogue.sheet", "catalogue.yaml", "shared"})
package org.yiciban.catalogue.visit;

import org.jspecify.annotations.NullMarked;
