/** Facts as records, and the maps that tables keep of them. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package org.yiciban.facts;

import org.jspecify.annotations.NullMarked;
