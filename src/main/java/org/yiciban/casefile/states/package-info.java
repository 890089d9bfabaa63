/** The states of a case and its items, the transitions that the law allows, and the events that the journal names. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"catalogue.sheet", "shared"})
package org.yiciban.casefile.states;

import org.jspecify.annotations.NullMarked;
