/** A task is finished: who may, by which rules, and what the process is told; the actions that models name. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.items",
            "casefile.limits",
            "casefile.notices",
            "casefile.ports",
            "casefile.reception",
            "casefile.record",
            "casefile.settlement",
            "casefile.store",
            "casefile.terms",
            "casefile.worklist",
            "catalogue",
            "deadline",
            "document",
            "form",
            "identity",
            "material",
            "shared"
        })
package org.yiciban.casefile.desk;
