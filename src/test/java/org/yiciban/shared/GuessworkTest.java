package org.yiciban.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessworkTest {

    @ParameterizedTest
    @CsvSource({
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, 1",
        "123456789012, 3",
        "987654321098, 3",
        "abababababab, 3",
        "qwertyuiop[], 3",
        "1qaz2wsx3edc, 1",
        "P@ssw0rdP4ssw0rd, 2",
        "0123456789abcdef0123456789abcdef, 3",
        "citizen-citizen, 3",
        "correct horse, 13",
    })
    void whatFollowsFromTheRestIsNoGuess(String text, int parts) {
        assertThat(Guesswork.parts(text, "Citizen")).isLessThanOrEqualTo(parts);
    }

    @Test
    void whatIsLongAndUnlikeCountsAlmostAsItIsLong() {
        assertThat(Guesswork.parts("correct horse battery", "chief")).isGreaterThan(16);
        assertThat(Guesswork.parts("first-password", "citizen")).isEqualTo(7);
    }

    /** Nobody who has drawn his secret at random is turned away. */
    @Test
    void whatIsRandomIsNeverCalledGuessable() {
        Random random = new Random(20261128);
        for (int i = 0; i < 20_000; i++) {
            byte[] drawn = new byte[24];
            random.nextBytes(drawn);
            assertThat(Guesswork.bits(HexFormat.of().formatHex(drawn, 0, 16))).isGreaterThan(80);
            assertThat(Guesswork.bits(Base64.getEncoder().encodeToString(drawn)))
                    .isGreaterThan(80);
        }
    }
}
