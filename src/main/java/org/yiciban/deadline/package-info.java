/** The legal clock: working calendar, arithmetic of time limits, explanation, lights. */
package org.yiciban.deadline;
