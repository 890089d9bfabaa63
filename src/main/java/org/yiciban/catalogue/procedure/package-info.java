/** The words of the procedure itself, each list once: steps and outcomes, limits, messages, service tasks, channels, grounds of a pause. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.yiciban.catalogue.procedure;

import org.jspecify.annotations.NullMarked;
