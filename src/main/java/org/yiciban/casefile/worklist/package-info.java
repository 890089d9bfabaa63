/** Tasks: the inbox, what an agency has to do, who may do a task. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.ports",
            "casefile.record",
            "casefile.settlement",
            "casefile.store",
            "casefile.story",
            "casefile.terms",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.calendar",
            "deadline.clock",
            "identity.account",
            "identity.staff",
            "shared"
        })
package org.yiciban.casefile.worklist;
