/** Facts as records, and the maps that tables keep of them. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package org.yiciban.facts;
