/** What is handed in and by whom: application, applicant, mandate, supplement, and the defects that are to be mended. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.refusals",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "form.component",
            "form.reading",
            "form.value",
            "shared"
        })
package org.yiciban.casefile.application;

import org.jspecify.annotations.NullMarked;
