/** The certificates of whoever is logged in. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"document.certificate", "identity.account", "shared"})
package org.yiciban.casefile.certificates;

import org.jspecify.annotations.NullMarked;
