/** What a form of a draft looks like to each of its readers. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.application",
            "catalogue.reading",
            "catalogue.release",
            "catalogue.sheet",
            "form.answer",
            "form.component",
            "form.interpreter",
            "form.reading",
            "form.value",
            "form.view",
            "publication",
            "shared",
            "workbench"
        })
package org.yiciban.workbench.preview;

import org.jspecify.annotations.NullMarked;
