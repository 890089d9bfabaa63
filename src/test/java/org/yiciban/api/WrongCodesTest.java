package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.yiciban.casefile.ActRefused;

class WrongCodesTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T01:00:00Z"));
    private final WrongCodes wrongCodes = new WrongCodes(new Clock() {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });
    private final Supplier<String> wrong = () -> {
        throw ActRefused.noSuchCase();
    };

    @Test
    void theWaitDoublesAndEnds() {
        guess(WrongCodes.TRIES_PER_CASE, "case");
        assertThat(waitFor("case")).isEqualTo(60);

        now.updateAndGet(instant -> instant.plusSeconds(60));
        guess(1, "case");

        assertThat(waitFor("case")).isEqualTo(120);
        now.updateAndGet(instant -> instant.plusSeconds(120));
        assertThat(wrongCodes.<String>guarded("here", "case", () -> "seen")).isEqualTo("seen");
    }

    @Test
    void otherCasesAndOtherAddressesDontPay() {
        guess(WrongCodes.TRIES_PER_CASE, "case");

        assertThat(wrongCodes.<String>guarded("here", "other", () -> "seen")).isEqualTo("seen");
        assertThat(wrongCodes.<String>guarded("there", "case", () -> "seen")).isEqualTo("seen");
    }

    @Test
    void tryingManyCasesIsGuessingToo() {
        for (int i = 0; i < WrongCodes.TRIES_PER_ADDRESS; i++) {
            guess(1, "case " + i);
        }

        assertThat(waitFor("one more")).isEqualTo(60);
    }

    @Test
    void failuresAreForgotten() {
        guess(WrongCodes.TRIES_PER_CASE - 1, "case");
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(31)));

        guess(1, "case");

        assertThat(wrongCodes.<String>guarded("here", "case", () -> "seen")).isEqualTo("seen");
    }

    private void guess(int times, String caseNumber) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> wrongCodes.guarded("here", caseNumber, wrong))
                    .isInstanceOf(ActRefused.class);
        }
    }

    private long waitFor(String caseNumber) {
        try {
            wrongCodes.guarded("here", caseNumber, () -> "seen");
            return 0;
        } catch (TooManyWrongCodes tooMany) {
            return tooMany.seconds();
        }
    }
}
