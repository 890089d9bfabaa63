package org.yiciban.shared;

import java.time.LocalDate;

/**
 * A day from or until which the law is to reckon, as somebody gives it: of the years that the calendars know. What lies
 * outside was mistyped, or means “for ever”, which is no day.
 */
public final class GivenDay {

    public static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private GivenDay() {}

    /** Whether the law can reckon with it. */
    public static boolean isKnown(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** The sentence for a day that it can't reckon with. */
    public static LocalText refusal() {
        return Refusal.of("day.years", String.valueOf(FIRST.getYear()), String.valueOf(LAST.getYear()));
    }
}
