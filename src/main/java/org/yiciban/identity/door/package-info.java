/** Who may enter which address: one table, and what is said to whoever may not. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "bounds",
            "identity.account",
            "identity.login",
            "identity.session",
            "identity.start",
            "shared",
            "signs"
        })
package org.yiciban.identity.door;
