/** Whether the journals are as they were written: verified every night, in portions, by one node. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "atrest",
            "casefile.settlement",
            "casefile.states",
            "casefile.store",
            "modeljournal",
            "shared"
        })
package org.yiciban.casefile.audit;

import org.jspecify.annotations.NullMarked;
