/** The pages on which modellers begin: a service in few words, or as a copy of another one, a new file of a draft, an item more. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.refusals",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.sheet",
            "form.component",
            "identity.account",
            "identity.login",
            "publication",
            "shared",
            "workbench"
        })
package org.yiciban.outset;

import org.jspecify.annotations.NullMarked;
