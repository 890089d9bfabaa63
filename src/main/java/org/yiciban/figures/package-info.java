/** How the program fares, in numbers for whoever runs it: asked of the tables now and then, counted as it happens. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"casefile.ports", "casefile.states", "shared"})
package org.yiciban.figures;

import org.jspecify.annotations.NullMarked;
