/** The pages on which agencies put documents into their own words, and a second person approves it. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "catalogue.release",
            "catalogue.sheet",
            "document.file",
            "document.issued",
            "document.template",
            "identity.account",
            "shared",
            "workbench"
        })
package org.yiciban.workbench.templates;

import org.jspecify.annotations.NullMarked;
