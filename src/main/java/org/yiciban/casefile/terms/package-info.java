/** The words of the procedure: states, outcomes, ways in, what is handed in and what is refused. Everybody may use them. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"catalogue", "deadline", "form", "identity", "shared"})
package org.yiciban.casefile.terms;
