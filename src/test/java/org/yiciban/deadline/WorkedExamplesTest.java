package org.yiciban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiciban.deadline.calendar.Clocks.NATIONAL;
import static org.yiciban.deadline.calendar.Clocks.after;
import static org.yiciban.deadline.calendar.Clocks.at;
import static org.yiciban.deadline.calendar.Clocks.day;
import static org.yiciban.deadline.calendar.Clocks.item;
import static org.yiciban.deadline.calendar.Clocks.paused;
import static org.yiciban.deadline.calendar.Clocks.resumed;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.deadline.calendar.Clocks;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.LegalClock;

class WorkedExamplesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-02-12, 5WD, 2026-02-26 17:30, false",
        "2026-02-14, 1WD, 2026-02-24 17:30, false",
        "2026-02-27, 1WD, 2026-02-28 17:30, false",
        "2026-09-18, 5WD, 2026-09-24 17:30, false",
        "2026-09-30, 20WD, 2026-11-03 17:30, false",
        "2025-01-24, 3WD, 2025-02-05 17:30, false",
        "2026-11-22, 5WD, 2026-11-27 17:30, false",
        "2026-12-14, 5WD, 2026-12-21 17:30, true",
        "2026-11-20, 45WD, 2027-01-25 17:30, true",
        "2026-11-23 11:00, 2WH, 2026-11-23 14:30, false",
        "2026-11-23 16:30, 2WH, 2026-11-24 10:00, false",
        "2026-09-30 16:30, 2WH, 2026-10-08 10:00, false",
        "2026-02-13 16:30, 4WH, 2026-02-14 12:00, false",
        "2026-11-23 10:00, 2WH, 2026-11-23 12:00, false",
        "2026-11-23 12:00, 2WH, 2026-11-23 15:30, false",
        "2026-02-13, 3WD, 2026-02-25 17:30, false",
        "2026-04-30, 3WD, 2026-05-08 17:30, false",
        "2026-09-24, 3WD, 2026-09-30 17:30, false",
        "2026-10-09, 1WD, 2026-10-10 17:30, false",
        "2025-09-26, 3WD, 2025-09-30 17:30, false",
        "2024-09-13, 5WD, 2024-09-23 17:30, false",
        "2024-02-08, 3WD, 2024-02-19 17:30, false",
        "2026-11-20, 20WD, 2026-12-18 17:30, false",
        "2026-11-23 09:00, 2WH, 2026-11-23 11:00, false",
        "2026-11-20 17:00, 2WH, 2026-11-23 10:30, false",
        "2026-11-21 10:00, 2WH, 2026-11-23 11:00, false",
        "2026-11-23 12:30, 2WH, 2026-11-23 15:30, false",
        "2026-11-23 14:00, 4WH, 2026-11-24 09:30, false",
        "2026-01-31, 1M, 2026-02-28 23:59:59, false",
        "2026-08-31, 1M, 2026-09-30 23:59:59, false",
        "2026-09-01, 30CD, 2026-10-08 23:59:59, false",
        "2026-09-01, 29CD, 2026-09-30 23:59:59, false",
        "2026-06-25, 6M, 2026-12-25 23:59:59, true",
    })
    void aLimitIsDueWhenTheLawSays(String from, String limit, String due, boolean provisional) {
        LegalClock clock = item(limit, from);

        assertThat(clock.due(NATIONAL)).contains(at(due));
        assertThat(clock.provisional(NATIONAL)).isEqualTo(provisional);
    }

    @Test
    void aPauseKeepsWhatIsLeft() {
        LegalClock clock = after(item("5WD", "2026-09-28"), paused("2026-09-29"), resumed("2026-10-12"));

        assertThat(clock.due(NATIONAL)).contains(at("2026-10-16 17:30"));
    }

    @Test
    void aClockPausedOnItsLastDayHasOneDayLeft() {
        LegalClock clock = after(item("5WD", "2026-11-16"), paused("2026-11-23 10:00"), resumed("2026-11-25"));

        assertThat(clock.due(NATIONAL)).contains(at("2026-11-26 17:30"));
    }

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void aYearHasItsWorkingDays(int year, int workingDays) {
        assertThat(NATIONAL.usedWD(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(workingDays);
    }

    @Test
    void theMonthsOf2026HaveTheirWorkingDays() {
        assertThat(IntStream.rangeClosed(1, 12).map(month -> {
                    LocalDate first = LocalDate.of(2026, month, 1);
                    return NATIONAL.usedWD(
                            first.minusDays(1), first.plusMonths(1).minusDays(1));
                }))
                .containsExactly(21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23);
    }

    @Test
    void anApplicantHasUntilTheEndOfTheDay() {
        assertThat(Clocks.clock(ClockKind.CORRECTION, "5WD", "2026-11-16").due(NATIONAL))
                .contains(at("2026-11-23 23:59:59"));
        assertThat(Clocks.clock(ClockKind.DEFERRAL, "2WH", "2026-11-16 09:00").due(NATIONAL))
                .contains(at("2026-11-16 11:00"));
        assertThat(day("2026-11-23")).isEqualTo(NATIONAL.addWD(day("2026-11-16"), 5));
    }
}
