package org.yiciban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiciban.deadline.calendar.Clocks.NATIONAL;
import static org.yiciban.deadline.calendar.Clocks.after;
import static org.yiciban.deadline.calendar.Clocks.at;
import static org.yiciban.deadline.calendar.Clocks.clock;
import static org.yiciban.deadline.calendar.Clocks.extended;
import static org.yiciban.deadline.calendar.Clocks.item;
import static org.yiciban.deadline.calendar.Clocks.paused;
import static org.yiciban.deadline.calendar.Clocks.resumed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.ClockState;
import org.yiciban.deadline.clock.LegalClock;
import org.yiciban.deadline.clock.UnlawfulClockEvent;
import org.yiciban.shared.TimeLimit;

class ClockEventsTest {

    /** Kind, limit, start; events as letter and instant (P R X=extend M C S=start); index and rule, or the due instant. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ITEM_STATUTORY | 5WD | 2026-11-16 | P 2026-11-17; P 2026-11-18 | 2 | pause-when-running
            ITEM_STATUTORY | 5WD | 2026-11-16 | R 2026-11-17 | 1 | resume-when-paused
            ITEM_STATUTORY | 5WD | 2026-11-16 | P 2026-11-15 | 1 | instants-go-forward
            ITEM_STATUTORY | 5WD | 2026-11-16 | P 2026-11-19; R 2026-11-18 | 2 | instants-go-forward
            ITEM_STATUTORY | 5WD | 2026-11-16 | P 2026-11-23 17:30:01 | 1 | pause-before-due
            ITEM_STATUTORY | 5WD | 2026-11-16 | P 2026-11-23 17:30:00; R 2026-11-23 23:00 | | 2026-11-23 17:30
            ITEM_STATUTORY | 5WD | 2026-11-16 | P 2026-11-16 17:30; R 2026-11-17 | | 2026-11-24 17:30
            ITEM_STATUTORY | 5WD | 2026-11-16 | P 2026-11-18; R 2026-11-18 20:00 | | 2026-11-23 17:30
            ITEM_STATUTORY | 5WD | 2026-11-16 | P 2026-11-18; R 2026-11-20; P 2026-11-20; R 2026-11-25 | | 2026-11-30 17:30
            ITEM_STATUTORY | 5WD | 2026-11-16 | P 2026-11-23; R 2026-11-25; P 2026-11-25; R 2026-11-26 | | 2026-11-27 17:30
            ITEM_STATUTORY | 5WD | 2026-11-16 | P 2026-11-23; R 2026-11-25; P 2026-11-26; R 2026-11-26 | | 2026-11-26 17:30
            ITEM_STATUTORY | 5WD | 2026-11-16 | P 2026-11-23; R 2026-11-25; P 2026-11-26; R 2026-11-27 | | 2026-11-30 17:30
            ITEM_STATUTORY | 5WD | 2026-11-16 | P 2026-11-23; R 2026-11-25; X 2026-11-26 | | 2026-11-30 17:30
            ITEM_STATUTORY | 5WD | 2026-11-16 | P 2026-11-23; X 2026-12-01; R 2026-12-02 | | 2026-12-07 17:30
            ITEM_STATUTORY | 5WD | 2026-11-16 | X 2026-11-23 17:30 | | 2026-11-26 17:30
            ITEM_STATUTORY | 5WD | 2026-11-16 | X 2026-11-23 17:30:01 | 1 | extension-before-due
            ITEM_STATUTORY | 5WD | 2026-11-16 | X 2026-11-17; X 2026-11-18 | 2 | extension-once
            ITEM_STATUTORY | 5CD | 2026-11-16 | X 2026-11-17 | 1 | extension-unit
            ITEM_STATUTORY | 5CD | 2026-11-16 | P 2026-11-17 | 1 | pause-of-decision-clock
            ITEM_PROMISED | 2M | 2026-11-16 | P 2026-11-17 | 1 | pause-of-decision-clock
            BUNDLE_PROMISED | 5WD | 2026-11-16 | P 2026-11-17; R 2026-11-19 | | 2026-11-25 17:30
            RECEPTION | 5WD | 2026-11-16 | P 2026-11-17 | 1 | pause-of-decision-clock
            DELIVERY | 5WD | 2026-11-16 | X 2026-11-17 | 1 | extension-of-decision-clock
            CORRECTION | 5WD | 2026-11-16 | X 2026-11-17 | 1 | extension-of-decision-clock
            DEFERRAL | 5WD | 2026-11-16 | P 2026-11-17 | 1 | pause-of-decision-clock
            ITEM_STATUTORY | 5WD | 2026-11-16 | S 2026-11-17 | 1 | clock-starts-once
            ITEM_STATUTORY | 5WD | 2026-11-16 | M 2026-11-17; C 2026-11-17 | 2 | clock-ended
            ITEM_STATUTORY | 5WD | 2026-11-16 | M 2026-12-17 | | 2026-11-23 17:30
            ITEM_STATUTORY | 4WH | 2026-11-16 16:30 | P 2026-11-16 17:00; R 2026-11-20 08:00 | | 2026-11-20 14:00
            ITEM_STATUTORY | 2WH | 2026-11-16 10:00 | P 2026-11-16 12:00; R 2026-11-20 22:15 | | 2026-11-20 22:15
            ITEM_STATUTORY | 2WH | 2026-11-16 10:00 | P 2026-11-16 12:00:01 | 1 | pause-before-due
            ITEM_STATUTORY | 2WH | 2026-11-16 10:00 | P 2026-11-16 11:00:01; R 2026-11-16 11:00:11 | | 2026-11-16 13:30:10
            """)
    void anEventIsAllowedOnlyAtItsPlace(
            ClockKind kind, String limit, String start, String events, Integer index, String outcome) {
        List<ClockEvent> list =
                new java.util.ArrayList<>(clock(kind, limit, start).events());
        for (String event : events.split("; ")) {
            list.add(read(event));
        }

        if (index == null) {
            assertThat(LegalClock.judged(kind, list, NATIONAL).lastDue(NATIONAL))
                    .contains(at(outcome));
        } else {
            UnlawfulClockEvent refusal =
                    catchThrowableOfType(UnlawfulClockEvent.class, () -> LegalClock.judged(kind, list, NATIONAL));
            assertThat(refusal.rule()).isEqualTo(outcome);
            assertThat(refusal.index()).isEqualTo(index);
            assertThat(refusal.sentence().zh()).isNotEqualTo(refusal.sentence().en());
        }
    }

    private static ClockEvent read(String event) {
        String when = event.substring(2).strip();
        return switch (event.charAt(0)) {
            case 'P' -> paused(when);
            case 'R' -> resumed(when);
            case 'X' -> extended(when, "3WD");
            case 'M' -> ClockEvent.met(at(when), "officer");
            case 'C' -> ClockEvent.cancelled(at(when), "withdrawn", "citizen");
            default -> ClockEvent.started(at(when), TimeLimit.parse("5WD"), null, null);
        };
    }

    @Test
    void aPauseNeedsAReasonOfTheClosedList() {
        ClockEvent waiting = new ClockEvent(
                ClockEvent.Type.PAUSED, at("2026-11-17"), null, "WAITING_FOR_APPLICANT", null, null, null, null);

        assertThatThrownBy(() -> item("5WD", "2026-11-16").with(waiting, NATIONAL))
                .isInstanceOfSatisfying(
                        UnlawfulClockEvent.class, e -> assertThat(e.rule()).isEqualTo("pause-reason"));
    }

    @Test
    void anEndedClockShowsItsLastDateAndPassesByItsEnd() {
        LegalClock inTime = after(item("5WD", "2026-11-16"), ClockEvent.met(at("2026-11-23 17:30"), null));
        LegalClock late = after(item("5WD", "2026-11-16"), ClockEvent.met(at("2026-11-23 17:30:01"), null));
        LegalClock standing =
                after(item("5WD", "2026-11-16"), paused("2026-11-18"), ClockEvent.met(at("2027-01-23"), null));

        assertThat(inTime.passed(NATIONAL, at("2027-01-01"))).isFalse();
        assertThat(late.passed(NATIONAL, at("2026-11-17"))).isTrue();
        assertThat(late.state(NATIONAL, at("2026-11-17"))).isEqualTo(ClockState.ENDED);
        assertThat(late.due(NATIONAL)).isEmpty();
        assertThat(late.remaining(NATIONAL, at("2026-11-17"))).isEmpty();
        assertThat(standing.lastDue(NATIONAL)).isEmpty();
        assertThat(standing.passed(NATIONAL, at("2027-02-01"))).isFalse();
        assertThat(standing.provisional(NATIONAL)).isFalse();
    }

    @Test
    void aClockHasPassedOneWholeSecondAfterItWasDue() {
        LegalClock clock = item("5WD", "2026-11-16");

        assertThat(clock.passed(NATIONAL, at("2026-11-23 17:30").plusMillis(999)))
                .isFalse();
        assertThat(clock.passed(NATIONAL, at("2026-11-23 17:30:01"))).isTrue();
        assertThat(clock.state(NATIONAL, at("2026-11-23 17:30"))).isEqualTo(ClockState.RUNNING);
        assertThat(clock.state(NATIONAL, at("2026-11-23 17:30:01"))).isEqualTo(ClockState.PASSED);
        assertThat(clock.remaining(NATIONAL, at("2026-11-23 20:00"))
                        .orElseThrow()
                        .value()
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void aWrongEventIsWithdrawnAsIfItHadNeverBeen() {
        LegalClock paused = after(item("5WD", "2026-11-16"), paused("2026-11-18"));
        LegalClock clock = after(paused, ClockEvent.voided(at("2026-11-30"), 1, "wrong case", "head"));

        assertThat(clock.due(NATIONAL)).contains(at("2026-11-23 17:30"));
        LegalClock again = after(clock, paused("2026-11-17"), resumed("2026-11-18"));
        assertThat(again.due(NATIONAL)).contains(at("2026-11-24 17:30"));
        assertThat(again.events()).hasSize(5);
    }

    @Test
    void anEndIsWithdrawnAndTheClockRunsOn() {
        LegalClock clock = after(
                item("5WD", "2026-11-16"),
                ClockEvent.met(at("2026-11-18"), null),
                ClockEvent.voided(at("2026-11-10"), 1, "wrong item", "head"));

        assertThat(clock.state(NATIONAL, at("2026-11-19"))).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void aWithdrawalMustLeaveALawfulList() {
        LegalClock clock = after(
                item("5WD", "2026-11-16"), extended("2026-11-18", "3WD"), paused("2026-11-24"), resumed("2026-11-26"));

        refused(clock, ClockEvent.voided(at("2026-11-27"), 2, "", ""), 4, "withdrawal-leaves-lawful");
        refused(clock, ClockEvent.voided(at("2026-11-27"), 1, "", ""), 4, "withdrawal-leaves-lawful");
        refused(clock, ClockEvent.voided(at("2026-11-27"), 0, "", ""), 4, "clock-starts-first");
        refused(clock, ClockEvent.voided(at("2026-11-27"), 4, "", ""), 4, "withdrawal-of-event");
        LegalClock resumedWrongly = after(clock, ClockEvent.voided(at("2026-11-27"), 3, "", ""));
        assertThat(resumedWrongly.paused()).isTrue();
        refused(resumedWrongly, ClockEvent.voided(at("2026-11-27"), 3, "", ""), 5, "withdrawal-once");
        refused(resumedWrongly, ClockEvent.voided(at("2026-11-27"), 4, "", ""), 5, "withdrawal-stays");
    }

    private static void refused(LegalClock clock, ClockEvent event, int index, String rule) {
        assertThatThrownBy(() -> clock.with(event, NATIONAL)).isInstanceOfSatisfying(UnlawfulClockEvent.class, e -> {
            assertThat(e.rule()).isEqualTo(rule);
            assertThat(e.index()).isEqualTo(index);
        });
    }

    @Test
    void aListWithoutAStartIsNoClock() {
        assertThatThrownBy(() -> LegalClock.of(ClockKind.DELIVERY, List.of())).isInstanceOf(UnlawfulClockEvent.class);
        assertThatThrownBy(() -> LegalClock.of(ClockKind.DELIVERY, List.of(paused("2026-11-16"))))
                .isInstanceOf(UnlawfulClockEvent.class);
    }

    @Test
    void aRecordedListIsTheSameClock() {
        LegalClock clock = after(item("5WD", "2026-11-16"), paused("2026-11-18"), resumed("2026-11-20"));

        assertThat(LegalClock.of(clock.kind(), clock.events()).due(NATIONAL)).isEqualTo(clock.due(NATIONAL));
    }
}
