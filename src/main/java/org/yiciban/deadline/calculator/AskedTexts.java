package org.yiciban.deadline.calculator;

import java.time.Instant;
import java.util.function.Supplier;
import org.yiciban.deadline.calendar.DeadlineRefusal;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.TimeLimit;

/** The texts of a question: moments and limits. What is none is refused at its field. */
final class AskedTexts {

    private AskedTexts() {}

    static TimeLimit limit(String text) {
        try {
            return TimeLimit.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new DeadlineRefusal("limit", Refusal.of("deadline.limit"));
        }
    }

    static Instant moment(String text, TimeLimit.Unit unit, WorkingCalendar calendar) {
        return DateTimeInWords.parse(text).toInstant(unit, calendar.hours());
    }

    /** Reads a field; what is refused is refused there. */
    static <T> T about(String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (DeadlineRefusal refused) {
            throw refused.about(field);
        }
    }
}
