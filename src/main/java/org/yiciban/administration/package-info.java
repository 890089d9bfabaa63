/** The administrator's pages: who works here with which duties, and what the program could not do or send. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "archive",
            "atrest",
            "casefile.audit",
            "casefile.calendars",
            "casefile.parts",
            "casefile.ports",
            "casefile.states",
            "casefile.watch",
            "casefile.worklist",
            "catalogue.procedure",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.sheet",
            "catalogue.yaml",
            "csv",
            "document.file",
            "document.seals",
            "figures",
            "form.value",
            "identity.account",
            "identity.staff",
            "identity.start",
            "identity.trace",
            "notification",
            "publication",
            "shared"
        })
package org.yiciban.administration;
