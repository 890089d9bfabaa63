package org.yiciban.deadline.calculator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.yiciban.deadline.calendar.DeadlineRefusal;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.deadline.calendar.OpeningHours;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.TimeLimit.Unit;

/**
 * A moment as people write it: a date, a local date-time, or an instant with offset.
 *
 * @param day the day in Shanghai
 * @param instant to the second; none when only a day was written
 */
public record DateTimeInWords(LocalDate day, @Nullable Instant instant) {

    private static final int LENGTH_OF_A_DATE = 10;
    private static final int LONGEST = 40;

    /**
     * Reads a text such as {@code 2026-11-23}, {@code 2026-11-23T16:30} or {@code 2026-11-23T16:30:00+08:00}.
     *
     * @throws DeadlineRefusal when the text is no moment, or lies outside the years the calendar answers for
     */
    public static DateTimeInWords parse(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw unreadable(text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST)));
        }
        try {
            return text.length() == LENGTH_OF_A_DATE
                    ? new DateTimeInWords(OfficialTime.supported(LocalDate.parse(text)), null)
                    : of(withOffset(text) ? OffsetDateTime.parse(text).toInstant() : local(text));
        } catch (DateTimeException e) {
            throw unreadable(text);
        }
    }

    private static DateTimeInWords of(Instant instant) {
        Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
        return new DateTimeInWords(OfficialTime.supported(OfficialTime.dateOf(second)), second);
    }

    private static Instant local(String text) {
        return OfficialTime.instantOf(LocalDateTime.parse(text));
    }

    private static boolean withOffset(String text) {
        return text.matches(".*T.*([Zz]|[+-].*)");
    }

    private static DeadlineRefusal unreadable(String text) {
        return new DeadlineRefusal("moment", Refusal.of("deadline.moment", text));
    }

    /** The instant that is meant: for a mere date the first opening of the day, or for limits in days its beginning. */
    public Instant toInstant(Unit unit, OpeningHours hours) {
        if (instant != null) {
            return instant;
        }
        return unit == Unit.WH ? OfficialTime.instantOf(day.atTime(hours.firstOpening())) : OfficialTime.startOf(day);
    }
}
