/** Applications are checked, received, accepted, corrected or declined. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.access",
            "casefile.notices",
            "casefile.ports",
            "casefile.record",
            "casefile.settlement",
            "casefile.store",
            "casefile.terms",
            "catalogue",
            "deadline",
            "document",
            "form",
            "identity",
            "material",
            "shared"
        })
package org.yiciban.casefile.reception;
