/** Looks on the spot 现场核查: planned and told, made by two, recorded and signed (licensing law Art. 34 para 3). */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "atrest",
            "casefile.access",
            "casefile.facts",
            "casefile.notices",
            "casefile.record",
            "casefile.refusals",
            "casefile.states",
            "casefile.store",
            "casefile.transactions",
            "casefile.worklist",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "document.issued",
            "form.component",
            "identity.account",
            "integrity",
            "material",
            "shared"
        })
package org.yiciban.casefile.visits;

import org.jspecify.annotations.NullMarked;
