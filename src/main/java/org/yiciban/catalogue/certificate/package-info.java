/** The certificate that an item gives, as its sheet says it. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"catalogue.procedure", "catalogue.sheet", "catalogue.yaml", "form.value", "shared"})
package org.yiciban.catalogue.certificate;

import org.jspecify.annotations.NullMarked;
