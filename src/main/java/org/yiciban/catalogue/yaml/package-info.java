/** A sheet as it is written: its blocks and keys, and what is wrong in which line. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"catalogue.sheet", "shared"})
package org.yiciban.catalogue.yaml;

import org.jspecify.annotations.NullMarked;
