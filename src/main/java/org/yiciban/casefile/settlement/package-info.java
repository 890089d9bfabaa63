/** Limits that have passed take their effect before anybody acts, at the legal instant; a case under its lock, for the program's own steps. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.application",
            "casefile.notices",
            "casefile.parts",
            "casefile.ports",
            "casefile.record",
            "casefile.refusals",
            "casefile.store",
            "catalogue.procedure",
            "catalogue.release",
            "deadline.clock",
            "shared"
        })
package org.yiciban.casefile.settlement;
