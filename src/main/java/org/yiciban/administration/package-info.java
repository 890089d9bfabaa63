/** The administrator's pages: who works here with which duties, and what the program could not do. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "catalogue", "identity", "casefile"})
package org.yiciban.administration;
