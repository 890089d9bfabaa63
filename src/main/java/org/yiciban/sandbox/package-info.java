/** The sandbox: services are tried out in an inside of its own before they are released, and the program notices nothing. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.applicant",
            "casefile.application",
            "casefile.bills",
            "casefile.desk",
            "casefile.parts",
            "casefile.ports",
            "casefile.publicity",
            "casefile.reception",
            "casefile.record",
            "casefile.refusals",
            "casefile.renewals",
            "casefile.requests",
            "casefile.states",
            "casefile.steps",
            "casefile.store",
            "casefile.story",
            "casefile.tracking",
            "casefile.watch",
            "casefile.worklist",
            "catalogue.condition",
            "catalogue.procedure",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.scenario",
            "catalogue.sheet",
            "catalogue.yaml",
            "deadline.calendar",
            "deadline.clock",
            "form.component",
            "form.reading",
            "identity.account",
            "inside",
            "material",
            "modelling.read",
            "modelling.report",
            "sandbox.told",
            "shared"
        })
package org.yiciban.sandbox;

import org.jspecify.annotations.NullMarked;
