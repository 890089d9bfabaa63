/** Calendars, limits and the movable clock. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.application",
            "casefile.calendars",
            "casefile.dates",
            "casefile.limits",
            "casefile.ports",
            "casefile.refusals",
            "casefile.tracking",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.calendar",
            "deadline.clock",
            "demo",
            "form.component",
            "identity.account",
            "shared",
            "window.frame"
        })
package org.yiciban.window.calendars;
