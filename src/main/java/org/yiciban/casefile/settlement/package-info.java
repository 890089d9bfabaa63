/** Limits that have passed take their effect before anybody acts. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.notices",
            "casefile.ports",
            "casefile.record",
            "casefile.store",
            "casefile.story",
            "casefile.terms",
            "catalogue",
            "deadline",
            "shared"
        })
package org.yiciban.casefile.settlement;
