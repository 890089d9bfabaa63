/** The call by which other programs check a document, for anybody. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"api.resource", "casefile.refusals", "document.issued", "document.file", "shared"})
package org.yiciban.api.verification;

import org.jspecify.annotations.NullMarked;
