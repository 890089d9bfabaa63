/** Scenarios that are kept with a service: what is done in a case, and what is expected to come of it. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"catalogue.sheet", "catalogue.yaml", "shared"})
package org.yiciban.catalogue.scenario;

import org.jspecify.annotations.NullMarked;
