package org.yiciban.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.LimitCheck;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.shared.CaseNumber;

/** A timer that fired without effect fires again when its limit has passed, which it has when its last second is over. */
class DueDatesTest {

    private static final Run RUN = new Run(new CaseNumber("20261130990101N01000001E"), CasePart.BUNDLE);

    @ParameterizedTest
    @CsvSource({
        "2026-12-07T10:00:00Z,     2026-12-07T15:59:59Z",
        "2026-12-07T15:59:59Z,     2026-12-07T16:00:00Z",
        "2026-12-07T15:59:59.400Z, 2026-12-07T16:00:00Z",
        "2026-12-07T16:00:00Z,     2026-12-07T16:01:00Z",
        "2026-12-07T16:00:30Z,     2026-12-07T16:01:30Z"
    })
    void whoeverLookedInTheLastSecondLooksWhenItIsOver(Instant now, Instant again) {
        LimitCheck limits = new LimitCheck() {
            @Override
            public boolean passed(CaseNumber number, CasePart part, LimitTimer timer) {
                return false;
            }

            @Override
            public Optional<Instant> due(CaseNumber number, CasePart part, LimitTimer timer) {
                return Optional.of(Instant.parse("2026-12-07T15:59:59Z"));
            }
        };

        assertThat(new DueDates(limits, Clock.fixed(now, ZoneOffset.UTC)).again(RUN, LimitTimer.BUNDLE))
                .isEqualTo(again);
    }
}
