/** Legal clocks: events, due dates, lights and explanations. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"catalogue.procedure", "deadline.calendar", "shared"})
package org.yiciban.deadline.clock;
