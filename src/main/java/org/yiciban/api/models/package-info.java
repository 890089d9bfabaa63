/** The calls of the interface for whoever models services. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"api.problem", "catalogue.release", "catalogue.sheet", "modelling.template", "shared"})
package org.yiciban.api.models;

import org.jspecify.annotations.NullMarked;
