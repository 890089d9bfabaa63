/** What forms ask about people: why and for what, what of it may be published, what may stand in lists in clear. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"catalogue.reading", "modelling.context", "modelling.read", "modelling.report", "shared"
        })
package org.yiciban.modelling.personal;

import org.jspecify.annotations.NullMarked;
