/** By which numbers of persons a case is found: hashes of them, and no number. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "atrest",
            "casefile.application",
            "casefile.record",
            "casefile.store",
            "form.component",
            "form.value",
            "shared"
        })
package org.yiciban.casefile.persons;

import org.jspecify.annotations.NullMarked;
