/** The public calculator of limits, and the picture of a year. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"deadline.calendar", "deadline.clock", "shared"})
package org.yiciban.deadline.calculator;

import org.jspecify.annotations.NullMarked;
