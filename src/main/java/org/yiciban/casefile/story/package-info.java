/** What is told of a case from its journal. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.facts",
            "casefile.record",
            "casefile.store",
            "casefile.terms",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "shared"
        })
package org.yiciban.casefile.story;
