/** The three calls that Camunda Modeler's <em>deploy</em> makes; they end as a draft and lead to no engine. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.refusals",
            "form.component",
            "identity.account",
            "modelling.read",
            "modelling.report",
            "publication",
            "shared"
        })
package org.yiciban.api.desktop;

import org.jspecify.annotations.NullMarked;
