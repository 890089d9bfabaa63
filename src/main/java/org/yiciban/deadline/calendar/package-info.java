/** Working days and opening hours, of the nation and of agencies. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.yiciban.deadline.calendar;
