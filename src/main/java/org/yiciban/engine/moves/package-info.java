/** Puts running processes under the models of another release. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"casefile.parts", "casefile.ports", "catalogue.procedure", "engine.process", "shared"})
package org.yiciban.engine.moves;

import org.jspecify.annotations.NullMarked;
