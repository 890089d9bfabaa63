package org.yiciban.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one list of signs that nobody sees. */
class UnseenTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x0A, 0x7F, 0x85, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x200B, 0x200C, 0x200D, 0x200E,
                0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060, 0x2064, 0x2066, 0x2069, 0x2800, 0x3164, 0xD800, 0xDFFF,
                0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFF, 0xE0001, 0xE0041, 0xE007F, 0xE0100, 0xE01EF
            })
    void aSignThatNobodySeesStandsInNoName(int point) {
        String name = "陈" + Character.toString(point) + "立";
        assertThat(Unseen.within(name)).as("U+%04X", point).isTrue();
        assertThat(Unseen.without(name)).as("U+%04X", point).isEqualTo("陈立");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "陈立",
                "𠮷野家",
                "阿不都·热合曼",
                "O’Neill",
                "Åse Müller",
                "\uE863",
                "\u1820\u180B",
                "\uD884\uDFB0",
                "  ",
                "（有限合伙）"
            })
    void whatIsReadStays(String name) {
        assertThat(Unseen.within(name)).isFalse();
        assertThat(Unseen.without(name)).isEqualTo(name);
    }

    @Test
    void runningTextKeepsWhatJoinsAndBreaks() {
        String running = "好的👍\uFE0F\n第二行\t👨\u200D👩";
        assertThat(Unseen.misleads(running, true)).isFalse();
        assertThat(Unseen.misleads(running, false)).isTrue();
        assertThat(Unseen.readable(running)).isEqualTo(running);
        assertThat(java.util.stream.Stream.of("a\u202Eb", "a\u2066b", "a\u200Fb", "a\uDB40\uDC41b", "a\rb", "a\uD800b"))
                .allMatch(text -> Unseen.misleads(text, true));
        assertThat(Unseen.readable("陈\u200B立\uFEFF\uFE00\uDB40\uDD00")).isEqualTo("陈立");
        assertThat(Unseen.oneLine("a\nb\u202Ec👨\u200D👩")).isEqualTo("a bc👨\u200D👩");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "202611205001120010000017",
                "２０２６１１２０５００１１２００１０００００１７",
                " 20261120-500112-001-000001-7 ",
                "20261120—500112\u3000001\u200B0000017",
                "2O261120500112001OOOOOI7",
                "20261l205001I2001000001７"
            })
    void aNumberIsReadHoweverItIsTyped(String typed) {
        CaseNumber number = CaseNumber.of(java.time.LocalDate.of(2026, 11, 20), new DivisionCode("500112"), "001", 1);
        assertThat(CaseNumber.read(typed.replaceAll(
                        "[7７](?=\\W*$)", String.valueOf(number.value().charAt(23)))))
                .isEqualTo(number);
    }

    @Test
    void aCodeHasNoLettersThatLookLikeDigits() {
        assertThat(TypedCode.digits("ｏｉｌ-abc １２")).isEqualTo("011ABC12");
    }
}
