/** Slips of the pen in issued documents 更正: found by one person, approved by another, corrected in a new document. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "atrest",
            "casefile.access",
            "casefile.facts",
            "casefile.items",
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
            "deadline.clock",
            "document.issued",
            "form.component",
            "identity.account",
            "integrity",
            "shared"
        })
package org.yiciban.casefile.slips;

import org.jspecify.annotations.NullMarked;
