/** Reads of sheets for how long the file of an item is kept. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"catalogue.procedure", "catalogue.yaml"})
package org.yiciban.catalogue.retention;

import org.jspecify.annotations.NullMarked;
