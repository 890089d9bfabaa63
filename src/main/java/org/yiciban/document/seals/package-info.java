/** The seals on documents: who may set which, what waits for one, and how it comes onto the file. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"document.issued", "identity.account", "remote", "shared"})
package org.yiciban.document.seals;

import org.jspecify.annotations.NullMarked;
