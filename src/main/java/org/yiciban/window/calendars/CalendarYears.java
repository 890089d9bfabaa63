package org.yiciban.window.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.yiciban.deadline.calendar.HolidayNotice;
import org.yiciban.deadline.clock.Calendars;
import org.yiciban.window.calendars.CalendarPage.Year;

/** The years around now: whether a notice has arrived for each, and what it says. */
final class CalendarYears {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int YEARS_BACK = 2;
    private static final int YEARS_AHEAD = 2;

    private CalendarYears() {}

    static List<Year> around(Calendars calendars, Instant instant) {
        int now = LocalDate.ofInstant(instant, ZONE).getYear();
        return IntStream.rangeClosed(now - YEARS_BACK, now + YEARS_AHEAD)
                .mapToObj(year -> year(calendars, year))
                .toList();
    }

    private static Year year(Calendars calendars, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        List<HolidayNotice.Day> listed = first.datesUntil(first.plusYears(1))
                .flatMap(day -> calendars.national().listed(day).stream())
                .toList();
        return new Year(
                year,
                calendars.national().isCovered(first),
                !listed.isEmpty(),
                listed.stream().filter(HolidayNotice.Day::off).count(),
                listed.stream().filter(day -> !day.off()).count(),
                calendars
                        .national()
                        .usedWD(first.minusDays(1), first.plusYears(1).minusDays(1)));
    }
}
