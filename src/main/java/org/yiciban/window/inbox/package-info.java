/** The inbox of an agency. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.desk",
            "casefile.lists",
            "casefile.terms",
            "casefile.worklist",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.clock",
            "form.component",
            "identity.account",
            "shared",
            "window.frame"
        })
package org.yiciban.window.inbox;
