/** The pages of clerks, officers and supervisors. */
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
            "supervision",
            "demo"
        })
package org.yiciban.window;
