/** Telling people by mail and text message: one message per act and way, written with the act, sent after its commit. It listens to the cases; nothing depends on it but the pages that show what was sent. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "atrest",
            "background",
            "casefile.access",
            "casefile.application",
            "casefile.facts",
            "casefile.ports",
            "casefile.record",
            "casefile.states",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.clock",
            "identity.start",
            "integrity",
            "remote",
            "shared"
        })
package org.yiciban.notification;
