/** Cases that are looked for, and what is late across agencies. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.application",
            "casefile.persons",
            "casefile.refusals",
            "casefile.settlement",
            "casefile.states",
            "casefile.store",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.calendar",
            "deadline.clock",
            "form.component",
            "form.value",
            "identity.account",
            "shared"
        })
package org.yiciban.casefile.lists;

import org.jspecify.annotations.NullMarked;
