/** Reads of sheets what is published of the grants of an item. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"catalogue.procedure", "catalogue.yaml"})
package org.yiciban.catalogue.disclosure;

import org.jspecify.annotations.NullMarked;
