/** Who may see a case and act for its applicant: owner, agent, holder of the code, agency. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.ports",
            "casefile.record",
            "casefile.store",
            "casefile.terms",
            "catalogue",
            "form",
            "identity",
            "material",
            "shared"
        })
package org.yiciban.casefile.access;
