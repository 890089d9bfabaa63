package org.yiciban.deadline.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/**
 * One line of the explanation of a due date; long runs of days are one line.
 *
 * @param from the first day it speaks of
 * @param to the last
 * @param text what happened or was counted
 * @param rule the rule it follows: law and article, or the holiday notice; null where a plain fact needs none
 */
public record ExplanationLine(LocalDate from, LocalDate to, @Nullable LocalText text, @Nullable LocalText rule) {}
