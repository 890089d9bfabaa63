/** The legal clock: working calendar, arithmetic of time limits, explanation, lights. Plain Java over shared values. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.yiciban.deadline;
