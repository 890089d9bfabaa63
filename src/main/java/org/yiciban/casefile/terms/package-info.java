/** The words of the procedure: states, outcomes, ways in, what is handed in and what is refused. Everybody may use them. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.clock",
            "form.component",
            "form.reading",
            "form.value",
            "identity.account",
            "shared"
        })
package org.yiciban.casefile.terms;
