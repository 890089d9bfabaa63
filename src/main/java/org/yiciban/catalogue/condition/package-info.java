/** The one language of conditions, for flows of models and for sheets, and what can be said of them without running them. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.yiciban.catalogue.condition;

import org.jspecify.annotations.NullMarked;
