/** The rules of decision tables. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "catalogue.condition",
            "catalogue.sheet",
            "catalogue.table",
            "form.feel",
            "modelling.read",
            "modelling.report",
            "modelling.rules",
            "shared"
        })
package org.yiciban.modelling.decision;

import org.jspecify.annotations.NullMarked;
