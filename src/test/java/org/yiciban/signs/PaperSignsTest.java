package org.yiciban.signs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperSignsTest {

    /** Rare, new and reserved Han signs, other scripts, and what forms and sheets are full of. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "张三，身份证号 110105194912310021；",
                "䶮𠮷𪚥𫶇",
                "\uD880\uDF50\uD888\uDFB0",
                "བོད་ཡིག ئۇيغۇر ᠮᠣᠩᠭᠣᠯ ꆈꌠ คนไทย",
                "①②㎡℃±№★☆√×□■→ⅣⅩ©®™☎❤",
                "a\u200Bb\uFEFF",
                "1\uFE0E"
            })
    void whatPeopleWriteIsTaken(String text) {
        assertThat(PaperSigns.unfit(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "好的👍！, 👍",
        "👨\u200D👩, 👨",
        "❤\uFE0F, ❤\uFE0F",
        "1\uFE0F\u20E3, 1\uFE0F",
        "🇨🇳, 🇨",
        "⭐五星, ⭐",
        "🈚, 🈚",
        "张\uE863, U+E863",
        "a\uDB80\uDC00, U+F0000",
        "a\uFFFE, U+FFFE",
        "a\uD83F\uDFFE, U+1FFFE"
    })
    void whatNoDocumentCanShowIsNamed(String text, String sign) {
        assertThat(PaperSigns.unfit(text)).contains(sign);
    }
}
