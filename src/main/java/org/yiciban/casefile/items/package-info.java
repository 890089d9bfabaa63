/** An item is opened, reviewed, decided, and its result is delivered. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.notices",
            "casefile.ports",
            "casefile.reception",
            "casefile.record",
            "casefile.store",
            "casefile.terms",
            "catalogue",
            "deadline",
            "document",
            "form",
            "identity",
            "shared"
        })
package org.yiciban.casefile.items;
