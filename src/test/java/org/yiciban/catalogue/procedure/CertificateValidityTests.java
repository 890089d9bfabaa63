package org.yiciban.catalogue.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long certificates hold, to the day. */
class CertificateValidityTests {

    @ParameterizedTest
    @CsvSource({
        // the first day counts, so the last one is the day before
        "5Y, 2026-09-28, 2031-09-27",
        "1M, 2026-03-01, 2026-03-31",
        // a leap day has no like in most years: the period ends with that month
        "5Y, 2028-02-29, 2033-02-28",
        "4Y, 2028-02-29, 2032-02-28",
        "1Y, 2027-03-01, 2028-02-29",
        "1M, 2026-01-31, 2026-02-28",
        "18M, 2026-08-31, 2028-02-29",
        // 1 October is a holiday: a right ends on it all the same
        "5Y, 2026-10-02, 2031-10-01"
    })
    void a_period_ends_on_its_last_day(String said, LocalDate first, LocalDate last) {
        assertThat(CertificateValidity.parse(said).orElseThrow().lastDay(first)).contains(last);
    }

    @Test
    void without_a_period_nothing_ends_by_itself() {
        LocalDate day = LocalDate.of(2026, 9, 28);

        assertThat(CertificateValidity.parse("none").orElseThrow().lastDay(day)).isEmpty();
        assertThat(CertificateValidity.parse("permit-valid-until").orElseThrow().lastDay(day))
                .isEmpty();
        assertThat(CertificateValidity.parse("permit-valid-until").orElseThrow().result())
                .contains("permit-valid-until");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0Y", "5", "5D", "5 Y", "-5Y", "1000M", "Until", ""})
    void nothing_else_is_a_validity(String said) {
        assertThat(CertificateValidity.parse(said)).isEmpty();
    }
}
