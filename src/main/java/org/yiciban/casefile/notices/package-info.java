/** The documents of a case and what each of them says. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.record",
            "casefile.terms",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.clock",
            "document",
            "shared"
        })
package org.yiciban.casefile.notices;
