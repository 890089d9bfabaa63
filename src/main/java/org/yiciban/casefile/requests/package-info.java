/** What may be asked for later in a case 后续申请: whether it may now, and why not. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.application",
            "casefile.record",
            "casefile.refusals",
            "casefile.renewals",
            "casefile.states",
            "casefile.store",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.clock",
            "form.component",
            "shared"
        })
package org.yiciban.casefile.requests;

import org.jspecify.annotations.NullMarked;
