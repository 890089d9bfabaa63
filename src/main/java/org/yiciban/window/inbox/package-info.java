/** The inbox of an agency: the tasks that may be done, filtered, held, given back, and what is new in it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.desk",
            "casefile.lists",
            "casefile.parts",
            "casefile.refusals",
            "casefile.worklist",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "deadline.clock",
            "form.component",
            "identity.account",
            "shared",
            "window.frame"
        })
package org.yiciban.window.inbox;
