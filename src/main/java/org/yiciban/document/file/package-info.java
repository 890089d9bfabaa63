/** The files of what was issued: laid out once after the act, kept by content, checked by anybody. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "background",
            "catalogue.release",
            "document.certificate",
            "document.issued",
            "document.ofd",
            "document.seals",
            "material",
            "shared",
            "signs"
        })
package org.yiciban.document.file;

import org.jspecify.annotations.NullMarked;
