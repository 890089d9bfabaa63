/** Items that a decision table may grant: what it says of one, and the person who looks at that afterwards. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.facts",
            "casefile.parts",
            "casefile.ports",
            "casefile.record",
            "casefile.refusals",
            "casefile.states",
            "casefile.store",
            "catalogue.procedure",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.sheet",
            "catalogue.table",
            "deadline.clock",
            "form.component",
            "form.feel",
            "form.reading",
            "form.value",
            "shared"
        })
package org.yiciban.casefile.rules;

import org.jspecify.annotations.NullMarked;
