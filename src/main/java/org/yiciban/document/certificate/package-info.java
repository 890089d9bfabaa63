/** Electronic certificates 电子证照: what an item gave, whose it is, how it stands. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"atrest", "catalogue.procedure", "integrity", "shared"})
package org.yiciban.document.certificate;

import org.jspecify.annotations.NullMarked;
