/** What sheets say of bundles, items, papers and agencies, and of an applicant's situation. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"catalogue.procedure", "shared"})
package org.yiciban.catalogue.sheet;
