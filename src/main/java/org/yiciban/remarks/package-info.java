/** What a publisher says of a submitted draft, at the places that he means, and what becomes of it. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.refusals",
            "comparison",
            "form.component",
            "identity.account",
            "publication",
            "shared"
        })
package org.yiciban.remarks;

import org.jspecify.annotations.NullMarked;
