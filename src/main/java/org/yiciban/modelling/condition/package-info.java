/** Conditions on flows, without running them. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"modelling.read", "modelling.report"})
package org.yiciban.modelling.condition;
