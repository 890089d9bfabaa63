package org.yiciban.deadline.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiciban.deadline.calendar.Clocks.NATIONAL;
import static org.yiciban.deadline.calendar.Clocks.after;
import static org.yiciban.deadline.calendar.Clocks.extended;
import static org.yiciban.deadline.calendar.Clocks.item;
import static org.yiciban.deadline.calendar.Clocks.paused;
import static org.yiciban.deadline.calendar.Clocks.resumed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiciban.deadline.calendar.Clocks;

class ExplanationTest {

    private static List<String> english(LegalClock clock) {
        return clock.explanation(NATIONAL).stream()
                .map(l -> (l.from().equals(l.to()) ? "" : l.from() + " … ") + l.to() + " "
                        + l.text().en() + " | "
                        + (l.rule() == null ? "" : l.rule().en()))
                .toList();
    }

    @Test
    void workingDaysArePausedAndResumed() {
        LegalClock clock = after(item("20WD", "2026-09-30"), paused("2026-10-20 15:00"), resumed("2026-10-26 09:00"));

        assertThat(english(clock))
                .containsExactly(
                        "2026-09-30 accepted; the clock starts; the day itself is not counted | Civil Code, Art. 201 para 1",
                        "2026-10-01 … 2026-10-07 National Day, not counted | State Council holiday notice 2026",
                        "2026-10-08 … 2026-10-09 working days 1–2 | Administrative Licensing Law, Art. 82",
                        "2026-10-10 Saturday, worked in exchange, working day 3 | State Council holiday notice 2026",
                        "2026-10-11 … 2026-10-19 working days 4–9 (weekends not counted) | Administrative Licensing Law, Art. 82",
                        "2026-10-20 working day 10; from here paused: expert review, notice 〔2026〕000031号 | Administrative Licensing Law, Art. 45",
                        "2026-10-21 … 2026-10-25 the clock stands, not counted | Administrative Licensing Law, Art. 45",
                        "2026-10-26 resumed; the day of resuming is not counted | Administrative Licensing Law, Art. 45",
                        "2026-10-27 … 2026-11-08 working days 11–19 (weekends not counted) | Administrative Licensing Law, Art. 82",
                        "2026-11-09 working day 20; due 17:30 | law");
    }

    @Test
    void hoursAreCountedToTheSecond() {
        assertThat(english(item("4WH", "2026-02-13T16:30")))
                .containsExactly(
                        "2026-02-13 accepted; time runs from 16:30 | Civil Code, Art. 201 para 2",
                        "2026-02-13 1:00 of opening time counted, 1:00 in all | opening hours",
                        "2026-02-14 Saturday, worked in exchange, 3:00 of opening time counted, 4:00 in all; due 12:00 | law");
    }

    @Test
    void aLastDayOffMovesOn() {
        assertThat(english(item("30CD", "2026-09-01")))
                .containsExactly(
                        "2026-09-01 accepted; the clock starts; the day itself is not counted | Civil Code, Art. 201 para 1",
                        "2026-09-02 … 2026-10-01 days 1–30 | Civil Code, Art. 201 para 1",
                        "2026-10-01 … 2026-10-07 the last day is no working day; it moves to the next working day | Civil Code, Art. 203",
                        "2026-10-08 due 23:59:59 | law");
        assertThat(english(item("1M", "2026-01-31"))).anyMatch(line -> line.contains("the last month has no such day"));
    }

    @Test
    void anExtensionAndAnUncoveredYearAreTold() {
        LegalClock clock = after(item("20WD", "2026-11-20"), extended("2026-12-01", "10WD"));

        assertThat(english(clock))
                .anyMatch(line ->
                        line.contains("extended by 10 working days; one period of 30 working days from the start"))
                .anyMatch(line -> line.contains("no holiday notice yet"))
                .last()
                .asString()
                .contains("(provisional)");
    }

    @Test
    void aClockPausedOnItsLastDayExplainsTheDayLeft() {
        LegalClock clock = after(item("5WD", "2026-11-16"), paused("2026-11-23"), resumed("2026-11-25"));

        assertThat(english(clock))
                .last()
                .asString()
                .contains("the one day left after the pause on the last day; due 17:30");
    }

    @Test
    void everyLineHasChineseTextAndEveryCountItsRule() {
        LegalClock clock =
                after(item("5WD", "2026-11-16"), paused("2026-11-18"), ClockEvent.met(Clocks.at("2026-11-19"), null));

        assertThat(clock.explanation(NATIONAL)).allSatisfy(line -> {
            assertThat(line.text().zh()).isNotBlank();
            assertThat(line.rule() == null ? "met" : line.rule().zh()).isNotBlank();
        });
        // that it was done is a fact and follows no rule
        assertThat(english(clock)).last().asString().endsWith("met at 00:00 | ");
    }

    @Test
    void aLongLimitStaysShort() {
        assertThat(english(item("200WD", "2026-01-05"))).hasSizeLessThan(30);
    }
}
