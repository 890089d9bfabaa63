package org.yiciban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one wants and how it is said: each row has an example in which it is said so, and nothing that can be said has no row. */
class MeansTest {

    private static final String ENGLISH = "docs/means.md";
    private static final String CHINESE = "docs/zh/means.md";
    private static final Path EXAMPLES = Path.of("src/test/resources");

    private static final Pattern NOT_YET = Pattern.compile(" (?:not yet|目前不能写)");
    private static final Pattern CELL = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern KEY = Pattern.compile("\\w[\\w-]+");
    private static final Pattern WORD = Pattern.compile("[\\w.-]+");
    private static final Pattern SHOWN = Pattern.compile("\\[`([^`]+)`]\\(([^)]+)\\)");
    private static final Pattern BUNDLE =
            Pattern.compile("`([a-z]+)/bundles`|src/test/resources/([a-z]+)/bundles/bpmn/[\\w-]+\\.yaml");

    /** What the offices may do with a case that has ended, which no file says. */
    private static final Set<String> NO_MEANS = Set.of("reinstatement");

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void eachMeansIsShownWhereItIsUsed(String document) throws IOException {
        for (String[] row : rows(document)) {
            if (NOT_YET.matcher(row[2]).lookingAt()) {
                assertThat(row[3]).as(row[1]).contains("[ADR ");
                continue;
            }
            List<MatchResult> shown = SHOWN.matcher(row[3]).results().toList();
            List<String> bundles = bundles(row[3]);
            assertThat(shown.size() + bundles.size()).as(row[1]).isPositive();
            for (MatchResult one : shown) {
                Path file = Path.of(document).resolveSibling(one.group(2));
                assertThat(Files.readString(file))
                        .as(row[1] + file)
                        .contains(one.group(1).replace("\\|", "|"));
            }
            for (String bundle : bundles) {
                assertThat(keys(row[2])).as(row[1] + bundle).anyMatch(texts(EXAMPLES.resolve(bundle))::contains);
            }
        }
    }

    @Test
    void bothLanguagesShowTheSame() throws IOException {
        assertThat(examples(CHINESE)).containsExactlyElementsOf(examples(ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void eachSmallBundleStandsForAMeans(String document) throws IOException {
        List<String> shown =
                rows(document).stream().flatMap(row -> bundles(row[3]).stream()).toList();
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            assertThat(folders.filter(folder -> Files.isDirectory(folder.resolve("bundles")))
                            .map(folder -> folder.getFileName().toString())
                            .filter(Predicate.not(NO_MEANS::contains)))
                    .hasSizeGreaterThan(15)
                    .allMatch(shown::contains);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void eachKeyOfASheetStandsInARow(String document) throws IOException {
        List<String> said = rows(document).stream()
                .flatMap(row -> codes(row[2]))
                .flatMap(code -> words(WORD, code))
                .toList();
        Set<String> keys = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("docs/files.md"))) {
            if (line.startsWith("| `")) {
                codes(CELL.split(line)[1]).flatMap(key -> words(WORD, key)).forEach(keys::add);
            }
        }
        assertThat(keys).hasSizeGreaterThan(50);
        assertThat(said).containsAll(keys);
    }

    private static List<String[]> rows(String document) throws IOException {
        return Files.readAllLines(Path.of(document)).stream()
                .filter(line -> line.startsWith("| "))
                .map(CELL::split)
                .filter(row -> row[3].contains("](") || row[3].contains("`"))
                .toList();
    }

    /** Keys of a snippet that say more than that something is an entry. */
    private static Stream<String> keys(String snippet) {
        return codes(snippet)
                .flatMap(code -> words(KEY, code))
                .filter(Predicate.not(Set.of("items", "code", "id", "name", "limit", "basis", "form")::contains));
    }

    private static Stream<String> codes(String text) {
        return CODE.matcher(text).results().map(code -> code.group(1));
    }

    private static Stream<String> words(Pattern word, String text) {
        return word.matcher(text).results().map(MatchResult::group);
    }

    private static List<String> bundles(String pointers) {
        return BUNDLE.matcher(pointers)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }

    private static List<String> examples(String document) throws IOException {
        List<String> examples = new ArrayList<>();
        for (String[] row : rows(document)) {
            examples.addAll(bundles(row[3]));
            SHOWN.matcher(row[3])
                    .results()
                    .forEach(one ->
                            examples.add(one.group(1) + " " + one.group(2).replaceFirst("^(?:\\.\\./)+", "")));
        }
        return examples;
    }

    private static String texts(Path folder) throws IOException {
        StringBuilder texts = new StringBuilder();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                texts.append(Files.readString(file));
            }
        }
        return texts.toString();
    }
}
