/** The public calculator of limits. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.calculator",
            "deadline.calendar",
            "deadline.clock",
            "portal.frame",
            "shared"
        })
package org.yiciban.portal.calculator;
