/** What the process engine and the case ask of each other. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.facts",
            "casefile.record",
            "casefile.terms",
            "catalogue.release",
            "deadline.clock",
            "shared"
        })
package org.yiciban.casefile.ports;
