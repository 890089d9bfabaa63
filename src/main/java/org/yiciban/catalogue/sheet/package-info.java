/** What sheets say of bundles, items, papers and agencies, and of an applicant's situation. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"catalogue.condition", "catalogue.procedure", "shared"})
package org.yiciban.catalogue.sheet;

import org.jspecify.annotations.NullMarked;
