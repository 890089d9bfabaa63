package org.yiciban.deadline.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiciban.deadline.calendar.Clocks.NATIONAL;
import static org.yiciban.deadline.calendar.Clocks.after;
import static org.yiciban.deadline.calendar.Clocks.at;
import static org.yiciban.deadline.calendar.Clocks.day;
import static org.yiciban.deadline.calendar.Clocks.item;
import static org.yiciban.deadline.calendar.Clocks.paused;
import static org.yiciban.deadline.calendar.Clocks.resumed;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.deadline.calculator.CalendarPicture.Day;
import org.yiciban.deadline.calculator.CalendarPicture.Part;
import org.yiciban.deadline.clock.LegalClock;

class CalendarPictureTest {

    private static List<Day> days(LegalClock clock, String asked) {
        return CalendarPicture.of(clock, NATIONAL, at(asked)).weeks().stream()
                .flatMap(Collection::stream)
                .toList();
    }

    private static Day on(List<Day> days, String date) {
        return days.stream()
                .filter(one -> one.date().equals(day(date)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyDayShowsWhatItIsForTheClock() {
        LegalClock clock = after(item("20WD", "2026-09-30"), paused("2026-10-20"), resumed("2026-10-26"));

        List<Day> days = days(clock, "2026-10-21");

        assertThat(days.get(0).date()).isEqualTo(day("2026-09-28"));
        assertThat(on(days, "2026-09-29").part()).isEqualTo(Part.OUTSIDE);
        assertThat(on(days, "2026-09-30").part()).isEqualTo(Part.START);
        assertThat(on(days, "2026-10-01").part()).isEqualTo(Part.SKIPPED);
        assertThat(on(days, "2026-10-10")).satisfies(saturday -> {
            assertThat(saturday.makeUp()).isTrue();
            assertThat(saturday.number()).isEqualTo(3);
        });
        assertThat(on(days, "2026-10-20").number()).isEqualTo(10);
        assertThat(on(days, "2026-10-21").part()).isEqualTo(Part.PAUSED);
        assertThat(on(days, "2026-10-21").today()).isTrue();
        assertThat(on(days, "2026-10-26").part()).isEqualTo(Part.PAUSED);
        assertThat(on(days, "2026-10-27").number()).isEqualTo(11);
        assertThat(on(days, "2026-10-27").ahead()).isTrue();
        assertThat(on(days, "2026-11-09").part()).isEqualTo(Part.DUE);
        assertThat(on(days, "2026-11-09").number()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"1WD, 1", "45WD, 45", "30CD, 30", "5CD, 5"})
    void theNumbersAddUpToTheLimit(String limit, int days) {
        assertThat(days(item(limit, "2026-06-01"), "2026-06-02").stream()
                        .mapToInt(Day::number)
                        .max())
                .hasValue(days);
    }

    @Test
    void aStandingClockShowsThePauseUpToNow() {
        List<Day> days = days(after(item("20WD", "2026-11-02"), paused("2026-11-04")), "2026-11-18");

        assertThat(on(days, "2026-11-04").number()).isEqualTo(2);
        assertThat(on(days, "2026-11-18").part()).isEqualTo(Part.PAUSED);
        assertThat(days).noneMatch(one -> one.part() == Part.DUE);
    }

    @Test
    void aLongLimitIsShownByItsEnds() {
        CalendarPicture picture = CalendarPicture.of(item("250WD", "2026-01-05"), NATIONAL, at("2026-01-05"));

        assertThat(picture.skipped()).isPositive();
        assertThat(picture.weeks()).hasSize(CalendarPicture.HEAD + 4);
        assertThat(picture.weeks().get(13)).anyMatch(one -> one.part() == Part.DUE && one.number() == 250);
    }

    /** A month is named beside the week in which it begins, never a week later. */
    @Test
    void monthsAreNamedWhereTheyBegin() {
        CalendarPicture picture = CalendarPicture.of(item("20WD", "2026-09-30"), NATIONAL, at("2026-09-30"));

        assertThat(picture.months(0)).containsExactly(9, 10);
        assertThat(picture.months(1)).isEmpty();
        // 1 November is the Sunday of the fifth week
        assertThat(picture.months(4)).containsExactly(11);
        assertThat(picture.months(5)).isEmpty();
        CalendarPicture fromTheFirst = CalendarPicture.of(item("3WD", "2026-10-01"), NATIONAL, at("2026-10-01"));
        assertThat(fromTheFirst.months(0)).containsExactly(10);
        CalendarPicture gap = CalendarPicture.of(item("250WD", "2026-01-05"), NATIONAL, at("2026-01-05"));
        assertThat(gap.months(CalendarPicture.HEAD)).isNotEmpty();
    }

    @Test
    void hoursAreCountedOnTheDaysTheyFallOn() {
        List<Day> days = days(item("4WH", "2026-02-13 16:30"), "2026-02-13");

        assertThat(on(days, "2026-02-13").part()).isEqualTo(Part.START);
        assertThat(on(days, "2026-02-14").part()).isEqualTo(Part.DUE);
    }
}
