/** The file 案卷 of a case: everything that is in it, in the customary order, as one PDF or as a zip of the originals. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.application",
            "casefile.desk",
            "casefile.parts",
            "casefile.record",
            "casefile.refusals",
            "casefile.requests",
            "casefile.settlement",
            "casefile.states",
            "casefile.store",
            "casefile.story",
            "casefile.tracking",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "csv",
            "deadline.clock",
            "document.file",
            "document.issued",
            "form.component",
            "form.interpreter",
            "form.reading",
            "form.view",
            "identity.account",
            "material",
            "shared"
        })
package org.yiciban.dossier;

import org.jspecify.annotations.NullMarked;
