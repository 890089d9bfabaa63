/** What agencies issue: numbered notices, decisions and receipts. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"atrest", "catalogue.release", "catalogue.sheet", "facts", "integrity", "shared"})
package org.yiciban.document.issued;

import org.jspecify.annotations.NullMarked;
