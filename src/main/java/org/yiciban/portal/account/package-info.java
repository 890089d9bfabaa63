/** One's own account, and what one was told. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.tracking",
            "form.component",
            "form.view",
            "form.value",
            "identity.account",
            "identity.login",
            "portal.frame",
            "shared"
        })
package org.yiciban.portal.account;
