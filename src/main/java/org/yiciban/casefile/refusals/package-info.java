/** What is refused, and what reasons and names must say to be taken. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"catalogue.release", "form.component", "shared"})
package org.yiciban.casefile.refusals;

import org.jspecify.annotations.NullMarked;
