package org.yiciban.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refusals and sentences on record: what code asks for is there, with as many places as code fills in. */
class SentencesTest {

    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
    /** Calls whose first literal is a key. */
    private static final Pattern ASKED = Pattern.compile(
            "(?:ActRefused\\.(?:conflict|byState|forbidden|unavailable)|Refusal\\.of|requiredComment|grounds)\\(\\s*\"([^\"]*[^\".])\"");

    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]{4,}(?:_[A-Z]+)*\\b");

    private static final Pattern COUNTED = Pattern.compile("\\{\\d} (working |calendar"
            + " )?(days|hours|minutes|months|items|places|tasks|pages|papers|entries|messages|points|files|rows)\\b");
    private static final Pattern OF_SETTINGS = Pattern.compile(
            "^(refusal\\.file\\.too-many-pages|form\\.error\\.time-interval|portal\\.papers\\.too-many|window\\.days|document\\.body\\..*)=");

    private static final String CODE = code();
    private static final Set<String> CONSTANTS = constants();

    @ParameterizedTest
    @ValueSource(strings = {"refusal", "record"})
    void everySentenceIsSaidSomewhere(String module) {
        Set<String> literals = LITERAL.matcher(CODE)
                .results()
                .map(found -> found.group().substring(1, found.group().length() - 1))
                .collect(Collectors.toSet());
        assertThat(keys(module))
                .isNotEmpty()
                .allMatch(key -> literals.contains(key)
                        || literals.stream()
                                .anyMatch(start -> start.length() > 3 && start.endsWith(".") && key.startsWith(start)));
    }

    @Test
    void whatIsAskedForIsThere() {
        Set<String> asked = ASKED.matcher(CODE)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).hasSizeGreaterThan(60);
        assertThat(keys("refusal")).containsAll(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refusal", "record"})
    void everyPlaceIsFilled(String module) {
        List<String> wrong = new ArrayList<>();
        for (String key : keys(module)) {
            long places = Math.max(
                    places(read(module + ".properties").getProperty(module + "." + key)),
                    places(read(module + "_en.properties").getProperty(module + "." + key)));
            Matcher said = Pattern.compile("\"" + Pattern.quote(key) + "\"\\s*(?=[,)])")
                    .matcher(CODE);
            while (said.find()) {
                if (argumentsFrom(said.end()) != places) {
                    wrong.add(key);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /**
     * English readers get no names of constants and no Chinese, but for the Chinese words that a page shows beside;
     * modellers write constants into their sheets.
     */
    @Test
    void englishSentencesSayItInEnglishWords() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String file : english()) {
            Properties sentences = read(file);
            for (String key : sentences.stringPropertyNames()) {
                String told = sentences.getProperty(key);
                boolean chinese = told.codePoints().anyMatch(Character::isIdeographic)
                        && !key.matches(".*zh.*|layout\\.language");
                boolean constant = !key.startsWith("sheet.")
                        && CONSTANT.matcher(told)
                                .results()
                                .map(MatchResult::group)
                                .anyMatch(CONSTANTS::contains);
                if (chinese || constant) {
                    wrong.add(key + "=" + told);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** “1 days”: what is counted agrees with its number; limits of settings are more than one. */
    @Test
    void whatIsCountedAgreesWithItsNumber() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String file : english()) {
            read(file).forEach((key, told) -> {
                String plain = told.toString().replaceAll("\\{\\d,choice,[^{}]*(\\{\\d}[^{}]*)*}", "");
                if (COUNTED.matcher(plain).find()
                        && !OF_SETTINGS.matcher(key + "=").find()) {
                    wrong.add(key + "=" + told);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void refusalsInEnglishAreWholeSentences() {
        Properties sentences = read("refusal_en.properties");
        assertThat(keys("refusal"))
                .filteredOn(key -> !key.matches("(doing|file\\.kind)\\..*|supplement\\.what-was-asked"))
                .allSatisfy(key -> assertThat(sentences.getProperty("refusal." + key))
                        .matches("(?s)[A-Z{“].*[.!?:})”]")
                        .doesNotContain("  "));
    }

    private static List<String> english() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_en.properties"))
                    .toList();
        }
    }

    /** The names of all constants of all closed lists, as the code writes them. */
    private static Set<String> constants() {
        return Pattern.compile("(?m)^ {4,8}([A-Z]{4,}(?:_[A-Z]+)*)(?:\\(.*|[,;]).*$")
                .matcher(CODE)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void whatPeopleSayIsFilledInOnceAndNumbersArePlain() {
        LocalText taken = Refusal.of("task.taken", "{1}", 12345);
        assertThat(taken.zh()).isEqualTo("这项任务由{1}（12345）办理中。");
        assertThat(taken.en()).isEqualTo("This task is held by {1} (12345).");
        assertThat(Refusal.of("task.second-person").en()).doesNotContain("''");
        assertThat(Refusal.of("pause.listed", List.of(new LocalText("听证", "hearing"), new LocalText("检验", "test"))))
                .isEqualTo(new LocalText("请选择下列情形之一：听证、检验。", "Choose a ground that the sheet lists: hearing, test."));
    }

    private static long places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .mapToInt(place -> Integer.parseInt(place.group(1)) + 1)
                .max()
                .orElse(0);
    }

    /** How many arguments stand between a key and the end of its call. */
    private static int argumentsFrom(int start) {
        int depth = 0;
        int found = 0;
        for (int i = start; ; i++) {
            char sign = CODE.charAt(i);
            if (sign == '(' || sign == '{' || sign == '[') {
                depth++;
            } else if (sign == ')' || sign == '}' || sign == ']') {
                if (depth-- == 0) {
                    return found;
                }
            } else if (sign == ',' && depth == 0) {
                found++;
            }
        }
    }

    private static List<String> keys(String module) {
        return read(module + ".properties").stringPropertyNames().stream()
                .map(name -> name.substring(module.length() + 1))
                .sorted()
                .toList();
    }

    private static Properties read(String file) {
        try (InputStream texts = SentencesTest.class.getResourceAsStream("/messages/" + file)) {
            Properties read = new Properties();
            read.load(new InputStreamReader(texts, StandardCharsets.UTF_8));
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String code() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(SentencesTest::text)
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
