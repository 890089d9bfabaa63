/** The administrator's pages: who works here with which duties, and what the program could not do or send. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "catalogue", "form", "identity", "casefile", "notification"})
package org.yiciban.administration;
