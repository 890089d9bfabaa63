/** Cases that are looked for, and what is late across agencies. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.settlement",
            "casefile.store",
            "casefile.terms",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.calendar",
            "deadline.clock",
            "form.component",
            "identity.account",
            "shared"
        })
package org.yiciban.casefile.lists;
