package org.yiciban.deadline.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Time counted in the seconds that offices are open, from the first working day of all. */
record OpeningTime(Days working, OpeningHours hours) {

    long secondsUntil(Instant instant) {
        LocalDateTime local = local(instant);
        LocalDate day = local.toLocalDate();
        long wholeDays = (long) working.before(day) * hours.secondsADay();
        return wholeDays + (working.contains(day) ? hours.secondsUntil(local.toLocalTime()) : 0);
    }

    /** The first instant by which so many seconds have passed. */
    Instant instantWith(long openingSeconds) {
        long wholeDays = Math.floorDiv(openingSeconds - 1, (long) hours.secondsADay());
        LocalDate day = working.last(wholeDays + 1);
        LocalTime time = hours.timeAfter((int) (openingSeconds - wholeDays * hours.secondsADay()));
        return OfficialTime.instantOf(day.atTime(time));
    }

    private static LocalDateTime local(Instant instant) {
        try {
            return OfficialTime.localOf(instant);
        } catch (DateTimeException e) {
            throw OfficialTime.outside();
        }
    }
}
