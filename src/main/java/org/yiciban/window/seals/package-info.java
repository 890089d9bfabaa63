/** What waits for a seal, looked at and sealed by who keeps it. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.refusals",
            "casefile.seals",
            "document.issued",
            "document.seals",
            "identity.account",
            "shared",
            "window.frame"
        })
package org.yiciban.window.seals;

import org.jspecify.annotations.NullMarked;
