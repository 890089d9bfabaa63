/** Who may see a case and act for its applicant: owner, agent, holder of the code, agency. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.ports",
            "casefile.record",
            "casefile.store",
            "casefile.terms",
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
