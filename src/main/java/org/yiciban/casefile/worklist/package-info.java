/** Tasks: the inbox, what an agency has to do, who may do a task. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.ports",
            "casefile.record",
            "casefile.settlement",
            "casefile.store",
            "casefile.story",
            "casefile.terms",
            "catalogue",
            "deadline",
            "identity",
            "shared"
        })
package org.yiciban.casefile.worklist;
