package org.yiciban.catalogue.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yiciban.catalogue.yaml.WordValues;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/** What is said of sheets is said in both languages, with the same things in it. */
class SheetWordsTests {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @Test
    void everySentenceStandsInBothLanguagesWithTheSamePlaces() throws IOException {
        Properties zh = read("sheet.properties");
        Properties en = read("sheet_en.properties");

        assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames()).hasSizeGreaterThan(70);
        for (String key : zh.stringPropertyNames()) {
            assertThat(zh.getProperty(key)).as(key).containsPattern(HAN);
            if (!en.getProperty(key).equals("{0}")) {
                assertThat(places(zh.getProperty(key))).as(key).isEqualTo(places(en.getProperty(key)));
            }
        }
    }

    @Test
    void whatValuesOfTheProgramRefuseIsToldInChineseToo() {
        assertThat(mistake("Big One", AgencyCode::new).zh()).contains("Big One", "连字符");
        assertThat(mistake("20XX", TimeLimit::parse).zh()).contains("20XX", "工作日");
        assertThat(mistake("12", DivisionCode::new).zh()).contains("六位数字");
        assertThat(mistake("x >> 1", SituationCondition::parse).zh()).contains("不是条件");
        assertThat(mistake("maybe", WordValues.word(Handling.class)).zh()).contains("不是下列之一");
    }

    @Test
    void whatAFileSaysIsNoPlaceOfItsOwn() {
        assertThat(SheetWords.of("given-already", "{1}", "x").en()).contains("“{1}” is given by “x”");
    }

    private static LocalText mistake(String text, java.util.function.Function<String, ?> reader) {
        try {
            reader.apply(text);
            throw new AssertionError(text + " was read");
        } catch (IllegalArgumentException mistake) {
            return SheetWords.of(text, mistake);
        }
    }

    private static Set<String> places(String sentence) {
        return Pattern.compile("\\{[0-9]}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream file = SheetWordsTests.class.getResourceAsStream("/messages/" + name)) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
