/** The legal clock: working calendar, arithmetic of time limits, explanation, lights. */
@NullMarked
package org.yiciban.deadline;

import org.jspecify.annotations.NullMarked;
