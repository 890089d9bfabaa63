/** What is published of grants 行政许可公开 (licensing law Art. 40): entered, objected to by its holder, ended, read by anybody. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "atrest",
            "casefile.access",
            "casefile.application",
            "casefile.facts",
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
            "identity.account",
            "integrity",
            "shared"
        })
package org.yiciban.casefile.disclosure;

import org.jspecify.annotations.NullMarked;
