/** Errors of the interface, in the form of a problem. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "bounds",
            "casefile.refusals",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.calendar",
            "deadline.clock",
            "form.component",
            "identity.login",
            "material",
            "sandbox",
            "shared",
            "signs"
        })
package org.yiciban.api.problem;

import org.jspecify.annotations.NullMarked;
