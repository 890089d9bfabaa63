package org.yiciban.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yiciban.deadline.clock.ClockKind;

/** Every text exists in both languages, in every area. */
class LanguagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{[0-9]");
    private static final Pattern ESCAPED = Pattern.compile("''|'[{}]'");
    /** Said with the same facts as their neighbours, which have places. */
    private static final List<String> FILLED_IN_ALL_THE_SAME = List.of("admin.still.why.", "document.");

    private static final Pattern ATTRIBUTE = Pattern.compile("\\s(?:aria-label|title|alt|placeholder)=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}|\\p{IsHan}");

    static Stream<String> areas() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties"))
                .map(Resource::getFilename)
                .filter(name -> !name.contains("_"))
                .map(name -> name.replace(".properties", ""));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void chinese_and_english_have_the_same_texts(String area) throws IOException {
        Properties chinese = read(area + ".properties");
        Properties english = read(area + "_en.properties");

        assertThat(chinese).isNotEmpty();
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        assertThat(chinese.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
    }

    /** A page that shows a limit names it; one without words would be an error page on the day on which it runs. */
    @ParameterizedTest
    @EnumSource(ClockKind.class)
    void everyLimitHasItsNameWhereverItIsShown(ClockKind kind) throws IOException {
        for (String area : List.of("deadline", "portal", "window")) {
            assertThat(read(area + ".properties").stringPropertyNames()).contains(area + ".clock." + kind);
        }
    }

    /** What is the same in every language: keys, names of accounts and of languages; documents are Chinese by law. */
    @Test
    void templatesSayNothingOfTheirOwn() throws IOException {
        List<Path> templates;
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            templates = files.filter(file -> file.toString().endsWith(".html") && !file.endsWith("document/paper.html"))
                    .toList();
        }
        assertThat(templates).hasSizeGreaterThan(40);
        for (Path template : templates) {
            String page = Files.readString(template)
                    .replaceAll("(?s)<!--.*?-->|<(kbd|code|script|style)\\b.*?</\\1>", "")
                    .replaceAll(
                            "<(\\w+)[^>]*\\slang=\"[^\"]*\"[^>]*>[^<]*(<input[^>]*>)?(<span>[^<]*</span>)?", "<$1>");
            List<String> said = new ArrayList<>();
            ATTRIBUTE.matcher(page).results().forEach(found -> said.add(found.group(1)));
            said.addAll(List.of(page.replaceAll("\"[^\"]*\"", "").split("<[^>]*>")));
            assertThat(said).as("%s", template).noneMatch(text -> WORD.matcher(text)
                    .find());
        }
    }

    /** A sentence without places is shown as it stands: what is written for a filled-in one, an apostrophe twice or a brace in quotes, would be seen. */
    @Test
    void apostrophesAreDoubledWhereSomethingIsFilledInOnly() throws IOException {
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties")) {
            Properties texts = read(file.getFilename());
            assertThat(texts.stringPropertyNames())
                    .as("%s", file.getFilename())
                    .noneMatch(key -> ESCAPED.matcher(texts.getProperty(key)).find()
                            && !PLACE.matcher(texts.getProperty(key)).find()
                            && FILLED_IN_ALL_THE_SAME.stream().noneMatch(key::startsWith));
        }
    }

    private static Properties read(String file) throws IOException {
        Resource resource = new PathMatchingResourcePatternResolver().getResource("classpath:messages/" + file);
        try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }
}
