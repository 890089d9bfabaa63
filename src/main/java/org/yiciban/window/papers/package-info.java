/** Papers as whoever may see them opens them: of a task, of the counter, of an act recorded late. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.desk",
            "casefile.refusals",
            "casefile.reinstatement",
            "casefile.visits",
            "identity.account",
            "material",
            "shared",
            "window.cases",
            "window.counter"
        })
package org.yiciban.window.papers;

import org.jspecify.annotations.NullMarked;
