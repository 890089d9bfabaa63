/** What all pages of the office share. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.parts",
            "casefile.refusals",
            "casefile.states",
            "casefile.story",
            "casefile.tracking",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.calendar",
            "deadline.clock",
            "draft",
            "identity.account",
            "identity.session",
            "shared"
        })
package org.yiciban.window.frame;
