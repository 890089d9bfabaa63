/** The own part of the file of a case. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"casefile.refusals", "dossier", "identity.account", "shared"})
package org.yiciban.portal.dossier;

import org.jspecify.annotations.NullMarked;
