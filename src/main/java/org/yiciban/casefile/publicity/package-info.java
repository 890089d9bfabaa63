/** Public notices of cases: published, objected to by anybody, answered, never shortened. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "atrest",
            "casefile.application",
            "casefile.clocks",
            "casefile.facts",
            "casefile.parts",
            "casefile.ports",
            "casefile.record",
            "casefile.refusals",
            "casefile.states",
            "casefile.store",
            "casefile.transactions",
            "casefile.worklist",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.clock",
            "document.issued",
            "form.component",
            "form.interpreter",
            "form.reading",
            "form.view",
            "integrity",
            "shared"
        })
package org.yiciban.casefile.publicity;

import org.jspecify.annotations.NullMarked;
