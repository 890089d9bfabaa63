/** The case: status, items, transitions, clocks, journal, work list; who may do what. Depends on the inner modules, never on the engine. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "integrity",
            "shared",
            "catalogue",
            "deadline",
            "form",
            "material",
            "document",
            "identity"
        })
package org.yiciban.casefile;
