package org.yiciban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates can be read: short lines, no hidden logic, no words that a translator can't find. */
class TemplateFilesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final int LONGEST_LINE = 160;
    private static final Pattern ATTRIBUTE = Pattern.compile("[\\w:.-]+=\"([^\"]*)\"");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern CLASS_OF_OURS = Pattern.compile("T\\(\\s*org\\.yiciban");

    /** Somebody who reads a template in two windows side by side sees whole lines. */
    @Test
    void noLineIsLongerThanAWindow() throws IOException {
        assertThat(lines(line -> line.length() > LONGEST_LINE)).isEmpty();
    }

    /** What is shown in three cases or more has a name and is decided in the record of the page. */
    @Test
    void noConditionStandsWithinAnother() throws IOException {
        assertThat(attributes(TemplateFilesTest::nested)).isEmpty();
    }

    /** Whoever hears a page hears that it is an error, not only its words. */
    @Test
    void everyMessageAtAFieldSaysThatItIsAnError() throws IOException {
        Pattern paragraph = Pattern.compile("<p[^>]*class=\"err\"[^>]*>.*?</p>", Pattern.DOTALL);
        List<String> silent = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".html")).toList()) {
                paragraph
                        .matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .filter(said -> !said.contains("#{part.error}"))
                        .forEach(said -> silent.add(file + " " + said));
            }
        }
        assertThat(silent).isEmpty();
    }

    /** A full-width colon is as wide as a sign and a blank. */
    @Test
    void noBlankFollowsAChineseColon() throws IOException {
        Set<String> open = new HashSet<>();
        for (String file : List.of("portal", "window", "layout", "deadline", "form", "admin", "notification")) {
            Properties chinese = new Properties();
            try (var texts = Files.newBufferedReader(Path.of("src/main/resources/messages/" + file + ".properties"))) {
                chinese.load(texts);
            }
            chinese.forEach((key, told) -> {
                if (told.toString().matches("(?s).*[：，；。]")) {
                    open.add(key.toString());
                }
            });
        }
        assertThat(open).contains("portal.track.now");
        assertThat(lines(line -> Pattern.compile("#\\{([a-z.-]+)}\"></\\w+> <")
                        .matcher(line)
                        .results()
                        .anyMatch(found -> open.contains(found.group(1)))))
                .isEmpty();
    }

    @Test
    void everyWordIsAMessage() throws IOException {
        assertThat(lines(HAN.asPredicate())).isEmpty();
    }

    @Test
    void noTemplateReachesForAClass() throws IOException {
        assertThat(lines(CLASS_OF_OURS.asPredicate())).isEmpty();
    }

    /** What is put together to an expression and then read again runs whatever came in by a value. */
    @Test
    void noExpressionIsPutTogetherFromValues() throws IOException {
        assertThat(lines(line -> line.contains("__"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${a} ? 'x' : (${b} ? 'y' : 'z')             | true",
                "${a ? 'x' : b ? 'y' : 'z'}                  | true",
                "${a ? (b ? 'x' : 'y') : 'z'}                | true",
                "class=${a} ? 'x' : null,id=${b} ? 'y' : null | false",
                "${(a ? 'x' : 'y') + (b ? 'x' : 'y')}        | false",
                "${a?.b ?: c.?[d] ? 'what?' : 'so?'}         | false"
            })
    void aConditionWithinAConditionIsFound(String value, boolean nested) {
        assertThat(nested(value)).isEqualTo(nested);
    }

    private static boolean nested(String value) {
        Deque<Integer> open = new ArrayDeque<>();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < value.length(); i++) {
            char sign = value.charAt(i);
            if (sign == '\'') {
                quoted = !quoted;
            } else if (!quoted && "([{".indexOf(sign) >= 0) {
                depth++;
            } else if (!quoted && ")]}".indexOf(sign) >= 0) {
                depth--;
                closeAbove(open, depth);
            } else if (!quoted && sign == ',') {
                closeAbove(open, depth - 1);
            } else if (!quoted && sign == '?' && isCondition(value, i)) {
                if (!open.isEmpty()) {
                    return true;
                }
                open.push(depth);
            }
        }
        return false;
    }

    private static void closeAbove(Deque<Integer> open, int depth) {
        while (!open.isEmpty() && open.peek() > depth) {
            open.pop();
        }
    }

    /** Not the signs of SpEL for a safe step, a selection, a default. */
    private static boolean isCondition(String value, int at) {
        char next = at + 1 < value.length() ? value.charAt(at + 1) : ' ';
        return ".[:".indexOf(next) < 0 && (at == 0 || value.charAt(at - 1) != '.');
    }

    private static List<String> lines(Predicate<String> wrong) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (wrong.test(lines.get(i))) {
                    found.add(file.getFileName() + ":" + (i + 1) + " "
                            + lines.get(i).strip());
                }
            }
        }
        return found;
    }

    private static List<String> attributes(Predicate<String> wrong) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            ATTRIBUTE
                    .matcher(Files.readString(file))
                    .results()
                    .filter(match -> wrong.test(match.group(1)))
                    .forEach(match -> found.add(file.getFileName() + " " + match.group()));
        }
        return found;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
            assertThat(found).hasSizeGreaterThan(60);
            return found;
        }
    }
}
