/** Legal clocks: events, due dates, lights and explanations. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"catalogue.procedure", "deadline.calendar", "shared"})
package org.yiciban.deadline.clock;

import org.jspecify.annotations.NullMarked;
