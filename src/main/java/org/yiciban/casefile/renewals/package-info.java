/** Certificates that are renewed 延续, lapse 失效, or are soon over: whether one may be renewed, and what follows by its last day. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.facts",
            "casefile.record",
            "casefile.refusals",
            "casefile.states",
            "casefile.transactions",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "document.certificate",
            "identity.account",
            "shared"
        })
package org.yiciban.casefile.renewals;

import org.jspecify.annotations.NullMarked;
