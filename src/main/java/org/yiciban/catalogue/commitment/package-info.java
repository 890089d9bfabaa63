/** What an applicant commits to in the place of a review 告知承诺, as the sheet of the item says it. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"catalogue.procedure", "catalogue.sheet", "catalogue.yaml", "shared"})
package org.yiciban.catalogue.commitment;

import org.jspecify.annotations.NullMarked;
