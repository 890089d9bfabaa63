/** Cases that nothing moves any more: found some 60 to 80 seconds later, with who has to do what about it. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.parts",
            "casefile.ports",
            "casefile.settlement",
            "casefile.states",
            "casefile.store",
            "catalogue.procedure",
            "shared"
        })
package org.yiciban.casefile.watch;

import org.jspecify.annotations.NullMarked;
