/** Every act goes through here: one transaction under the lock of its case, with every passed limit settled before. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.parts",
            "casefile.record",
            "casefile.refusals",
            "casefile.settlement",
            "casefile.store",
            "casefile.story",
            "shared"
        })
package org.yiciban.casefile.transactions;

import org.jspecify.annotations.NullMarked;
