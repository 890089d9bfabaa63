/** One's own account, and what one was told. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.record",
            "casefile.tracking",
            "form.component",
            "form.view",
            "form.value",
            "identity.account",
            "identity.login",
            "notification",
            "portal.frame",
            "shared"
        })
package org.yiciban.portal.account;
