/** Grants that may end before their time: revoked 撤销, withdrawn by their authority 撤回, struck off 注销. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "atrest",
            "casefile.access",
            "casefile.disclosure",
            "casefile.facts",
            "casefile.hearing",
            "casefile.notices",
            "casefile.parts",
            "casefile.ports",
            "casefile.record",
            "casefile.refusals",
            "casefile.renewals",
            "casefile.states",
            "casefile.store",
            "casefile.transactions",
            "casefile.worklist",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.clock",
            "document.certificate",
            "document.issued",
            "form.component",
            "identity.account",
            "integrity",
            "shared"
        })
package org.yiciban.casefile.revocation;

import org.jspecify.annotations.NullMarked;
