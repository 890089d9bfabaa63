/** Services and their guides: search, themes, papers, steps, situation. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "catalogue.reading",
            "catalogue.release",
            "catalogue.sheet",
            "catalogue.table",
            "form.component",
            "portal.frame",
            "shared"
        })
package org.yiciban.portal.service;
