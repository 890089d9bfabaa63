/** When officers come to look on the spot, for the page of a case. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.facts",
            "casefile.states",
            "casefile.tracking",
            "casefile.visits",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "shared"
        })
package org.yiciban.portal.visits;

import org.jspecify.annotations.NullMarked;
