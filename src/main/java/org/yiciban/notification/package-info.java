/** Telling people: one message per act, written with the act, sent after its commit. It listens to the cases; nothing depends on it but the administrator's pages. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "atrest",
            "background",
            "casefile.access",
            "casefile.application",
            "casefile.facts",
            "casefile.ports",
            "casefile.states",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.clock",
            "identity.start",
            "integrity",
            "shared"
        })
package org.yiciban.notification;
