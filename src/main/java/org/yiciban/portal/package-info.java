/** The citizen's pages. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "catalogue",
            "deadline",
            "form",
            "material",
            "document",
            "identity",
            "casefile",
            "draft",
            "supervision"
        })
package org.yiciban.portal;
