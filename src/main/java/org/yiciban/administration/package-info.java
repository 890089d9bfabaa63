/** The administrator's pages: who works here with which duties, and what the program could not do or send. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.calendars",
            "casefile.ports",
            "casefile.worklist",
            "catalogue",
            "form",
            "identity",
            "notification",
            "shared"
        })
package org.yiciban.administration;
