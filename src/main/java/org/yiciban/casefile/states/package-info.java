/** The states of a case and its items, the transitions that the law allows, and the events that the journal names. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"catalogue.sheet", "shared"})
package org.yiciban.casefile.states;
