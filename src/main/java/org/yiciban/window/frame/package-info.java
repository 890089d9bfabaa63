/** What all pages of the office share. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.story",
            "casefile.terms",
            "casefile.tracking",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.calendar",
            "deadline.clock",
            "draft",
            "identity.account",
            "shared"
        })
package org.yiciban.window.frame;
