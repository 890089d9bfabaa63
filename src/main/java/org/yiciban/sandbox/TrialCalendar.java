package org.yiciban.sandbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.yiciban.casefile.store.CalendarBook;
import org.yiciban.deadline.calendar.ExtraDaysOff;
import org.yiciban.deadline.calendar.HolidayNotice;
import tools.jackson.databind.json.JsonMapper;

/** The calendars of the sandbox, in which a day may be off for one case: its clocks and those who act go by them. */
final class TrialCalendar {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TRIAL = "trial";

    private TrialCalendar() {}

    /** Does something while these days are off, and takes them back. */
    static <T> T with(CalendarBook book, Set<LocalDate> off, Supplier<T> work) {
        List<HolidayNotice> there = off.stream()
                .map(LocalDate::getYear)
                .distinct()
                .map(book.newest()::notice)
                .toList();
        List<HolidayNotice> notices = off.isEmpty() ? List.of() : ExtraDaysOff.notices(there, off);
        notices.forEach(notice -> add(book, notice));
        try {
            return work.get();
        } finally {
            notices.forEach(notice -> withdraw(book, notice.year()));
        }
    }

    private static void add(CalendarBook book, HolidayNotice notice) {
        List<Map<String, Object>> days = notice.days().stream()
                .map(day -> Map.<String, Object>of(
                        "name", day.name(), "date", day.date().toString(), "isOffDay", day.off()))
                .toList();
        String file = JSON.writeValueAsString(Map.of("year", notice.year(), "days", days));
        book.add(book.newest().version() + 1, notice.year(), null, file, TRIAL);
        book.refresh();
    }

    private static void withdraw(CalendarBook book, int year) {
        book.withdraw(book.newest().version() + 1, year, TRIAL, TRIAL);
        book.refresh();
    }
}
