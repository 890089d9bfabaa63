/** The file of a case, for programs. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"casefile.refusals", "dossier", "identity.account", "shared"})
package org.yiciban.api.dossier;

import org.jspecify.annotations.NullMarked;
