package org.yiciban.deadline.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiciban.deadline.calendar.Clocks.NATIONAL;
import static org.yiciban.deadline.calendar.Clocks.at;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.deadline.calculator.DeadlineQuestion.Event;
import org.yiciban.deadline.calendar.Clocks;
import org.yiciban.deadline.calendar.DeadlineRefusal;
import org.yiciban.deadline.calendar.OpeningHours;
import org.yiciban.deadline.clock.ClockEvent.Type;
import org.yiciban.deadline.clock.ClockState;
import org.yiciban.deadline.clock.Light;
import org.yiciban.deadline.clock.Remaining;
import org.yiciban.deadline.clock.UnlawfulClockEvent;
import org.yiciban.shared.TimeLimit.Unit;

class DeadlineQuestionTest {

    private static DeadlineAnswer ask(String from, String limit, String asOf, Event... events) {
        return new DeadlineQuestion(from, limit, false, false, asOf, List.of(events))
                .answer(NATIONAL, at("2026-11-20 10:00"));
    }

    private static Event event(Type type, String at) {
        return new Event(type.name(), at, null, type == Type.PAUSED ? "HEARING" : null);
    }

    @Test
    void theAnswerHoldsEverythingAboutTheClock() {
        DeadlineAnswer answer = ask("2026-11-16T10:00", "5WD", null);

        assertThat(answer.due()).isEqualTo(at("2026-11-23 17:30"));
        assertThat(answer.state()).isEqualTo(ClockState.RUNNING);
        assertThat(answer.remaining()).isEqualTo(new Remaining(BigDecimal.valueOf(2), Unit.WD));
        assertThat(answer.light()).isEqualTo(Light.GREEN);
        assertThat(answer.explanation()).isNotEmpty();
    }

    @Test
    void aDateWithAnHourLimitMeansTheFirstOpening() {
        assertThat(ask("2026-11-23", "2WH", null).due()).isEqualTo(at("2026-11-23 11:00"));
        assertThat(ask("2026-11-22", "2WH", null).due()).isEqualTo(at("2026-11-23 11:00"));
        assertThat(ask("2026-11-23", "2WH", "2026-11-23").remaining())
                .isEqualTo(new Remaining(BigDecimal.valueOf(2), Unit.WH));
        assertThat(ask("2026-11-23", "2WH", "2026-11-23T10:30+08:00").remaining())
                .isEqualTo(new Remaining(new BigDecimal("0.5"), Unit.WH));
    }

    @Test
    void aPausedClockHasNoDueDate() {
        DeadlineAnswer answer = ask("2026-11-16", "5WD", "2026-11-19", event(Type.PAUSED, "2026-11-18"));

        assertThat(answer.due()).isNull();
        assertThat(answer.remaining()).isNull();
        assertThat(answer.state()).isEqualTo(ClockState.PAUSED);
        assertThat(answer.light()).isEqualTo(Light.GREY);
    }

    @Test
    void anUnlawfulEventIsNamedByItsPlaceInTheQuestion() {
        assertThatThrownBy(() -> ask(
                        "2026-11-16",
                        "5WD",
                        null,
                        event(Type.PAUSED, "2026-11-18"),
                        event(Type.PAUSED, "2026-11-18"),
                        event(Type.VOIDED, "2026-11-18")))
                .isInstanceOfSatisfying(UnlawfulClockEvent.class, e -> {
                    assertThat(e.index()).isEqualTo(1);
                    assertThat(e.rule()).isEqualTo("pause-when-running");
                });
        assertThatThrownBy(() -> ask("2026-11-16", "5WD", null, event(Type.VOIDED, "2026-11-18")))
                .isInstanceOf(UnlawfulClockEvent.class);
    }

    @Test
    void anApplicantsLimitIsPlain() {
        DeadlineQuestion question =
                new DeadlineQuestion("2026-11-16", "5WD", true, false, null, List.of(event(Type.PAUSED, "2026-11-18")));
        DeadlineQuestion plain = new DeadlineQuestion("2026-11-16", "5WD", true, false, null, null);

        assertThatThrownBy(() -> question.answer(NATIONAL, at("2026-11-20"))).isInstanceOf(UnlawfulClockEvent.class);
        assertThat(plain.answer(NATIONAL, at("2026-11-20")).due()).isEqualTo(at("2026-11-23 23:59:59"));
    }

    @Test
    void aBrokenPromiseIsRedAndABrokenLimitDarkRed() {
        DeadlineQuestion promised = new DeadlineQuestion("2026-11-02", "5WD", false, true, null, null);

        assertThat(promised.answer(NATIONAL, at("2026-11-20")).light()).isEqualTo(Light.RED);
        assertThat(ask("2026-11-02", "5WD", null).light()).isEqualTo(Light.DARK_RED);
        assertThat(ask("2026-11-02", "5WD", null).state()).isEqualTo(ClockState.PASSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "2026-02-30",
                "2026-13-01",
                "0001-01-01",
                "9999-12-31",
                "-0001-01-01",
                "2026-11-23T25:00",
                "2026-11-23T10:00+99:00",
                "2026-11-23T",
                "2026-11-23 10:00",
                "+12026-01-01",
                "2026-11-23T10:00[Asia/Shanghai]",
                "TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT"
            })
    void garbageIsRefusedInWords(String text) {
        assertThatThrownBy(() -> DateTimeInWords.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .isInstanceOfSatisfying(
                        DeadlineRefusal.class, e -> assertThat(e.rule()).isIn("moment", "outside-calendar"));
    }

    @Test
    void aMomentIsADateALocalTimeOrAnInstant() {
        assertThat(DateTimeInWords.parse("2026-11-23").toInstant(Unit.WD, OpeningHours.USUAL))
                .isEqualTo(at("2026-11-23"));
        assertThat(DateTimeInWords.parse("2026-11-23").toInstant(Unit.WH, OpeningHours.USUAL))
                .isEqualTo(at("2026-11-23 09:00"));
        assertThat(DateTimeInWords.parse("2026-11-23T16:30:00.9").instant()).isEqualTo(at("2026-11-23 16:30"));
        assertThat(DateTimeInWords.parse("2026-11-23T16:30:00Z").day()).isEqualTo(Clocks.day("2026-11-24"));
        assertThat(DateTimeInWords.parse("2026-11-23T03:30-05:00").instant()).isEqualTo(at("2026-11-23 16:30"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0WD",
                "-1WD",
                "0.5WD",
                "20",
                "20 WD",
                "20 XX",
                "",
                "WD",
                "10000WD",
                "+5WD",
                "5wd",
                " 5WD",
                "5WD ",
                "０WD",
                "٥WD",
                "1e1WD",
                "05WD",
                "99999999999999999999WD"
            })
    void aLimitThatIsNoneIsRefusedInBothLanguages(String limit) {
        assertThatThrownBy(() -> ask("2026-11-16", limit, null)).isInstanceOfSatisfying(DeadlineRefusal.class, e -> {
            assertThat(e.rule()).isEqualTo("limit");
            assertThat(e.field()).isEqualTo("limit");
            assertThat(e.sentence().zh()).isNotEqualTo(e.sentence().en());
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            LOST     | 2026-11-17 |      | choice
            null     | 2026-11-17 |      | choice
            STARTED  | 2026-11-17 |      | clock-starts-once
            PAUSED   | 0001-01-01 |      | outside-calendar
            PAUSED   | 9999-12-31 |      | outside-calendar
            PAUSED   | tomorrow   |      | moment
            PAUSED   |            |      | moment
            EXTENDED | 2026-11-17 | 0WD  | limit
            EXTENDED | 2026-11-17 | 20   | limit
            EXTENDED | 2026-11-17 |      | extension-limit
            EXTENDED | 2026-11-17 | 5WH  | extension-unit
            RESUMED  | 2026-11-17 |      | resume-when-paused
            MET      | 2026-11-15 |      | instants-go-forward
            """)
    void whatIsWrongWithAnEventIsToldWithItsPlace(String type, String at, String limit, String rule) {
        Event wrong = new Event("null".equals(type) ? null : type, at, limit, "HEARING");
        Event later = new Event("NEVER", "never", "never", "never");

        assertThatThrownBy(() -> ask(
                        "2026-11-16",
                        "5WD",
                        null,
                        type.equals("EXTENDED")
                                ? new Event("PAUSED", "2026-11-16", null, "HEARING")
                                : new Event("EXTENDED", "2026-11-16", "5WD", null),
                        wrong,
                        later))
                .isInstanceOfSatisfying(UnlawfulClockEvent.class, e -> {
                    assertThat(e.index()).isEqualTo(1);
                    assertThat(e.rule()).isEqualTo(rule);
                    assertThat(e.sentence().zh()).isNotEqualTo(e.sentence().en());
                });
    }

    @Test
    void aQuestionThatLeavesTheCalendarIsRefusedWhereItDoes() {
        assertThatThrownBy(() -> ask("2999-12-30", "5WD", null))
                .isInstanceOfSatisfying(
                        DeadlineRefusal.class, e -> assertThat(e.field()).isEqualTo("from"));
        assertThatThrownBy(() -> ask("0001-01-01", "5WD", null))
                .isInstanceOfSatisfying(
                        DeadlineRefusal.class, e -> assertThat(e.field()).isEqualTo("from"));
        assertThatThrownBy(() -> ask("2026-11-16", "5WD", "9999-01-01"))
                .isInstanceOfSatisfying(
                        DeadlineRefusal.class, e -> assertThat(e.field()).isEqualTo("asOf"));
        assertThatThrownBy(() -> ask("2999-12-20", "5WD", null, new Event("EXTENDED", "2999-12-21", "9WD", null)))
                .isInstanceOfSatisfying(
                        UnlawfulClockEvent.class, e -> assertThat(e.index()).isZero());
    }
}
