/** The legal clock: working calendar, arithmetic of time limits, explanation, lights. Plain Java over shared values. */
package org.yiciban.deadline;
