/** Who may see a case and act for its applicant: owner, agent, holder of the code, agency. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "atrest",
            "casefile.application",
            "casefile.ports",
            "casefile.record",
            "casefile.refusals",
            "casefile.states",
            "casefile.store",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "form.component",
            "form.value",
            "identity.account",
            "material",
            "shared"
        })
package org.yiciban.casefile.access;

import org.jspecify.annotations.NullMarked;
