/** Commitments 告知承诺 after the grant: their register, the check that is drawn, the order to mend, who is excluded. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "atrest",
            "casefile.access",
            "casefile.application",
            "casefile.facts",
            "casefile.notices",
            "casefile.parts",
            "casefile.ports",
            "casefile.promises",
            "casefile.record",
            "casefile.refusals",
            "casefile.revocation",
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
package org.yiciban.casefile.commitment;

import org.jspecify.annotations.NullMarked;
