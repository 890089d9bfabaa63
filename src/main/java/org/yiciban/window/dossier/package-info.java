/** The file of a case, for the offices. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"casefile.refusals", "dossier", "identity.account", "shared"})
package org.yiciban.window.dossier;

import org.jspecify.annotations.NullMarked;
