/** The case itself: its items and clocks, the transitions that the law allows, the lines of its journal. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.facts",
            "casefile.terms",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.calendar",
            "deadline.clock",
            "form.component",
            "form.value",
            "identity.account",
            "shared"
        })
package org.yiciban.casefile.record;
