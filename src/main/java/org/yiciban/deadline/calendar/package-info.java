/** Working days and opening hours, of the nation and of agencies. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.yiciban.deadline.calendar;

import org.jspecify.annotations.NullMarked;
