/** One's own certificates: what they are, until when they hold, and their files. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casefile.application",
            "casefile.certificates",
            "catalogue.procedure",
            "catalogue.release",
            "catalogue.sheet",
            "document.certificate",
            "document.file",
            "document.issued",
            "identity.account",
            "portal.frame",
            "shared"
        })
package org.yiciban.portal.certificates;

import org.jspecify.annotations.NullMarked;
