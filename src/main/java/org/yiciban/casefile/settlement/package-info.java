/** Limits that have passed take their effect before anybody acts. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.notices",
            "casefile.ports",
            "casefile.record",
            "casefile.store",
            "casefile.story",
            "casefile.terms",
            "catalogue.procedure",
            "catalogue.release",
            "deadline.clock",
            "shared"
        })
package org.yiciban.casefile.settlement;
