/** Lists of items 事项实施清单 from Excel files: read with bounds, compared with the sheets of a draft, written into them. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.refusals",
            "catalogue.reading",
            "catalogue.sheet",
            "form.component",
            "identity.account",
            "modelling.context",
            "modelling.read",
            "modelling.report",
            "modelling.template",
            "publication",
            "shared"
        })
package org.yiciban.itemlist;

import org.jspecify.annotations.NullMarked;
