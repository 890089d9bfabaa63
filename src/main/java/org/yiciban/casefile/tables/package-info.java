/** What must be true of the rows of a case. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.application",
            "casefile.bills",
            "casefile.persons",
            "casefile.reception",
            "casefile.reinstatement",
            "casefile.states",
            "catalogue.procedure",
            "catalogue.sheet",
            "deadline.clock",
            "integrity"
        })
package org.yiciban.casefile.tables;

import org.jspecify.annotations.NullMarked;
