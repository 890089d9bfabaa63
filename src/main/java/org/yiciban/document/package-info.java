/** What agencies issue: numbered notices, decisions and receipts. Depends on shared values and the catalogue. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"catalogue.release", "catalogue.sheet", "facts", "integrity", "shared"})
package org.yiciban.document;
