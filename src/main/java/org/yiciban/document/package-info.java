/** What agencies issue: numbered notices, decisions and receipts. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"atrest", "catalogue.release", "catalogue.sheet", "facts", "integrity", "shared"})
package org.yiciban.document;
