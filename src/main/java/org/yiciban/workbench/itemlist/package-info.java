/** The page on which a list of items from Excel is held beside a draft, and taken from. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.refusals",
            "form.component",
            "identity.account",
            "itemlist",
            "publication",
            "shared",
            "workbench"
        })
package org.yiciban.workbench.itemlist;

import org.jspecify.annotations.NullMarked;
