/** What a check finds, and where. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.yiciban.modelling.report;
