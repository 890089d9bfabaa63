/** Demo mode: the movable clock, demo accounts and living cases in a fictional place. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.application",
            "casefile.bills",
            "casefile.desk",
            "casefile.parts",
            "casefile.ports",
            "casefile.reception",
            "casefile.worklist",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.calendar",
            "deadline.clock",
            "identity.account",
            "identity.start",
            "material",
            "shared"
        })
package org.yiciban.demo;
