/** What a person of the office sets for himself. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "catalogue.release",
            "catalogue.sheet",
            "form.component",
            "identity.account",
            "identity.login",
            "identity.session",
            "identity.start",
            "shared",
            "window.frame",
            "window.inbox"
        })
package org.yiciban.window.settings;
