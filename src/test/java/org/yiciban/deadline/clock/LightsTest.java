package org.yiciban.deadline.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiciban.deadline.calendar.Clocks.SHIPPED;
import static org.yiciban.deadline.calendar.Clocks.after;
import static org.yiciban.deadline.calendar.Clocks.at;
import static org.yiciban.deadline.calendar.Clocks.clock;
import static org.yiciban.deadline.calendar.Clocks.item;
import static org.yiciban.deadline.calendar.Clocks.paused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightsTest {

    @ParameterizedTest
    @CsvSource({
        // 11WD from 16 November is due on 1 December; a fifth, rounded up, is three days
        "11WD, 2026-11-16, 2026-11-26 23:59:59, GREEN",
        "11WD, 2026-11-16, 2026-11-27 00:00, YELLOW",
        "11WD, 2026-11-16, 2026-12-01 17:30, YELLOW",
        "11WD, 2026-11-16, 2026-12-01 17:30:01, RED",
        "1WD, 2026-11-16, 2026-11-16 09:00, YELLOW",
        "4WH, 2026-11-16 09:00, 2026-11-16 13:29:59, YELLOW",
        "4WH, 2026-11-16 09:00, 2026-11-16 11:59:59, GREEN",
        "1WH, 2026-11-16 09:00, 2026-11-16 09:29:59, GREEN",
        "1WH, 2026-11-16 09:00, 2026-11-16 09:30, YELLOW",
        "1M, 2026-10-16, 2026-11-10 23:59, GREEN",
        "1M, 2026-10-16, 2026-11-11, YELLOW",
        "10CD, 2026-11-02, 2026-11-10, GREEN",
        "10CD, 2026-11-02, 2026-11-11, YELLOW",
    })
    void aPromisedClockTurnsYellowThenRed(String limit, String start, String now, Light light) {
        LegalClock promised = clock(ClockKind.ITEM_PROMISED, limit, start);

        assertThat(Lights.of(promised, item("45WD", start), SHIPPED, null, at(now)))
                .isEqualTo(light);
    }

    @Test
    void theStatutoryLimitTurnsDarkRedAndLeadsWithoutAPromise() {
        LegalClock statutory = item("5WD", "2026-11-16");
        LegalClock promised = clock(ClockKind.ITEM_PROMISED, "3WD", "2026-11-16");

        assertThat(Lights.of(promised, statutory, SHIPPED, null, at("2026-11-19 18:00")))
                .isEqualTo(Light.RED);
        assertThat(Lights.of(promised, statutory, SHIPPED, null, at("2026-11-24")))
                .isEqualTo(Light.DARK_RED);
        assertThat(Lights.of(null, statutory, SHIPPED, null, at("2026-11-20"))).isEqualTo(Light.GREEN);
        assertThat(Lights.of(null, statutory, SHIPPED, null, at("2026-11-23"))).isEqualTo(Light.YELLOW);
        assertThat(Lights.of(null, statutory, SHIPPED, null, at("2026-11-24"))).isEqualTo(Light.DARK_RED);
    }

    @Test
    void aPausedClockIsGreyUnlessThePromiseHadPassed() {
        LegalClock statutory = after(item("5WD", "2026-11-16"), paused("2026-11-20"));
        LegalClock promised = after(clock(ClockKind.ITEM_PROMISED, "4WD", "2026-11-16"), paused("2026-11-20"));
        LegalClock broken = clock(ClockKind.ITEM_PROMISED, "3WD", "2026-11-16");

        assertThat(Lights.of(promised, statutory, SHIPPED, null, at("2027-11-20")))
                .isEqualTo(Light.GREY);
        assertThat(Lights.of(null, statutory, SHIPPED, null, at("2027-11-20"))).isEqualTo(Light.GREY);
        assertThat(Lights.of(broken, statutory, SHIPPED, null, at("2027-11-20")))
                .isEqualTo(Light.RED);
    }

    @Test
    void nothingIsLitWhenNothingIsOwed() {
        LegalClock met = after(item("5WD", "2026-11-16"), ClockEvent.met(at("2026-12-20"), null));

        assertThat(Lights.of(null, met, SHIPPED, null, at("2026-12-21"))).isEqualTo(Light.NONE);
        assertThat(Lights.of(null, null, SHIPPED, null, at("2026-12-21"))).isEqualTo(Light.NONE);
    }
}
