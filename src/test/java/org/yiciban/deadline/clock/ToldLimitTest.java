package org.yiciban.deadline.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.deadline.calendar.Clocks;

/** What a later calendar may do to a date that was told, by whose limit it is. */
class ToldLimitTest {

    private static Instant at(String local) {
        return Instant.parse(local + ":00+08:00");
    }

    @ParameterizedTest
    @CsvSource({
        // the calendar came on 18 January at 10:00, so that nothing follows before its close of business
        "APPLICANT_BY_NOTICE,  2027-01-18T23:59, 2027-01-15T23:59, 2027-01-18T23:59",
        "APPLICANT_BY_NOTICE,  2027-01-18T23:59, 2027-01-20T23:59, 2027-01-20T23:59",
        "APPLICANT_BY_STATUTE, 2027-01-18T23:59, 2027-01-15T23:59, 2027-01-15T23:59",
        "APPLICANT_BY_STATUTE, 2027-01-18T23:59, 2027-01-20T23:59, 2027-01-20T23:59",
        "AGENCY,               2027-01-22T17:30, 2027-01-20T17:30, 2027-01-20T17:30",
        "AGENCY,               2027-01-22T17:30, 2027-01-15T17:30, 2027-01-18T17:30",
        "AGENCY,               2027-01-22T17:30, 2027-01-25T17:30, 2027-01-25T17:30",
        // a limit in hours that would have ended at noon isn't made longer by the rule
        "AGENCY,               2027-01-18T12:00, 2027-01-15T12:00, 2027-01-18T12:00",
    })
    void theDateAfterANewCalendar(ToldLimit whose, String told, String law, String expected) {
        assertThat(whose.date(at(told), at(law), at("2027-01-18T17:30"))).isEqualTo(at(expected));
    }

    @Test
    void whatIsDoneWithinATooLateDateThatWasToldIsTakenAndMarked() {
        Instant statute = at("2027-01-15T23:59");
        Instant told = at("2027-01-18T23:59");

        ToldLimit mine = ToldLimit.APPLICANT_BY_STATUTE;

        assertThat(mine.until(statute, told)).isEqualTo(told);
        assertThat(mine.reliesOnNotice(statute, told, statute)).isFalse();
        assertThat(mine.reliesOnNotice(statute, told, at("2027-01-16T10:00"))).isTrue();
        assertThat(mine.reliesOnNotice(statute, told, told)).isTrue();
        assertThat(mine.reliesOnNotice(statute, told, told.plusSeconds(1))).isFalse();
        assertThat(mine.reliesOnNotice(statute, null, at("2027-01-16T10:00"))).isFalse();
        assertThat(mine.toldThen(told, statute)).isEqualTo(told);
        for (ToldLimit other : new ToldLimit[] {ToldLimit.APPLICANT_BY_NOTICE, ToldLimit.AGENCY}) {
            assertThat(other.until(statute, told)).isEqualTo(statute);
            assertThat(other.reliesOnNotice(statute, told, at("2027-01-16T10:00")))
                    .isFalse();
        }
    }

    /** The calendar made 2 November the last day by the law, the 4th had been told; the act came on the 3rd. */
    @Test
    void anActThatReliesOnTheNoticeEndsTheClockAndItsExplanationSaysSo() {
        LegalClock limit = Clocks.clock(ClockKind.CORRECTION, "5CD", "2026-10-28T10:00");
        assertThat(limit.due(Clocks.NATIONAL)).contains(Clocks.at("2026-11-02T23:59:59"));

        LegalClock ended = limit.with(
                ClockEvent.met(Clocks.at("2026-11-03T09:00:00"), "citizen").relyingOnNotice(), Clocks.NATIONAL);

        assertThat(ended.ended()).isTrue();
        assertThat(Explanation.of(ended, Clocks.NATIONAL))
                .anyMatch(line -> line.toString().contains("在告知的日期之内，由经办人判断")
                        && line.toString().contains("for the officer to judge"));
    }

    @Test
    void noClockThatIsKeptYetIsAnApplicantsByStatute() {
        assertThat(Arrays.stream(ClockKind.values()).filter(kind -> kind.told() == ToldLimit.APPLICANT_BY_STATUTE))
                .isEmpty();
        assertThat(Arrays.stream(ClockKind.values()).filter(kind -> kind.told().ofApplicant()))
                .containsExactly(
                        ClockKind.CORRECTION,
                        ClockKind.DEFERRAL,
                        ClockKind.REQUEST,
                        ClockKind.NOTICE,
                        ClockKind.STATEMENT,
                        ClockKind.HEARING,
                        ClockKind.MENDING);
    }
}
