/** What a person of the office sets for himself. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.desk",
            "casefile.terms",
            "casefile.worklist",
            "catalogue.release",
            "catalogue.sheet",
            "form.component",
            "identity.account",
            "identity.login",
            "identity.staff",
            "shared",
            "supervision",
            "window.frame",
            "window.inbox"
        })
package org.yiciban.window.settings;
