/** The pages on which modellers begin: a service in few words, or as a copy of another one, and a new file of a draft. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.refusals",
            "catalogue.release",
            "catalogue.sheet",
            "form.component",
            "identity.account",
            "publication",
            "shared",
            "workbench"
        })
package org.yiciban.outset;

import org.jspecify.annotations.NullMarked;
