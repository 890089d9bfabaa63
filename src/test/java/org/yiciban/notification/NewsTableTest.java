package org.yiciban.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.ports.CaseAdvanced;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.shared.ItemKey;

/** The tables of docs/notifications.md say what the program does, for every word of the journal and every kind of news. */
class NewsTableTest {

    private static final Pattern NAME = Pattern.compile("`([A-Z_]+)`");

    private final String document = read(Path.of("docs/notifications.md"));
    private final Properties words = words("notification");

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties words(String file) {
        Properties words = new Properties();
        try (Reader texts = Files.newBufferedReader(Path.of("src/main/resources/messages/" + file + ".properties"))) {
            words.load(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The rows below a heading of a table, cell by cell. */
    private List<List<String>> rows(String heading) {
        List<List<String>> rows = new ArrayList<>();
        String table = document.substring(document.indexOf(heading) + heading.length());
        for (String line : table.strip().lines().skip(1).toList()) {
            if (!line.startsWith("|")) {
                return rows;
            }
            rows.add(Arrays.stream(line.substring(2, line.length() - 2).split(" \\| "))
                    .map(String::strip)
                    .toList());
        }
        return rows;
    }

    private List<List<String>> news() {
        return rows("| News | In words | From the journal | Day | What to do, as the text message says it |");
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    @Test
    void everyKindOfNewsIsThereInItsOrderWithItsWords() {
        assertThat(news().stream().map(row -> names(row.get(0)).get(0)))
                .containsExactlyElementsOf(
                        Arrays.stream(NotificationKind.values()).map(Enum::name).toList());
        for (List<String> row : news()) {
            String kind = names(row.get(0)).get(0);
            String plain = words.getProperty("notification.sms." + kind, words.getProperty("notification.sms.see"));
            String todo = words.getProperty("notification.sms.date." + kind, plain);
            assertThat(row.get(1)).as(kind).isEqualTo(words.getProperty("notification.kind." + kind));
            assertThat(row.get(4)).as(kind).isEqualTo(todo.replace("{0}", "〔日期〕"));
            if (words.containsKey("notification.date." + kind) || words.containsKey("notification.sms.date." + kind)) {
                assertThat(row.get(3)).as("day of %s", kind).isNotEqualTo("–");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(NotificationKind.class)
    void everyKindHasItsWordsInBothLanguagesWithTheSamePlaces(NotificationKind kind) {
        Properties english = words("notification_en");
        for (String key : List.of("kind.", "text.", "date.", "sms.", "sms.date.")) {
            String code = "notification." + key + kind;
            assertThat(english.containsKey(code)).as(code).isEqualTo(words.containsKey(code));
            assertThat(places(english.getProperty(code, ""))).as(code).isEqualTo(places(words.getProperty(code, "")));
        }
        assertThat(words).containsKeys("notification.kind." + kind, "notification.text." + kind);
    }

    private static TreeSet<String> places(String sentence) {
        TreeSet<String> places = new TreeSet<>();
        Pattern.compile("\\{[0-9]}").matcher(sentence).results().forEach(found -> places.add(found.group()));
        return places;
    }

    /** Read in the code: for some words it depends on what happened whether they are news. */
    @Test
    void everyWordOfTheJournalIsNewsOrSaysWhyNot() {
        String code = read(Path.of("src/main/java/org/yiciban/notification/NotificationKind.java"));
        TreeSet<String> inCode = new TreeSet<>();
        Pattern.compile("case ([A-Z_]+(?:,\\s+[A-Z_]+)*) ->")
                .matcher(code.substring(code.indexOf("of(Deed deed)"), code.indexOf("default -> null")))
                .results()
                .map(MatchResult::group)
                .forEach(found ->
                        Pattern.compile("[A-Z_]{2,}").matcher(found).results().forEach(one -> inCode.add(one.group())));
        TreeSet<String> told = new TreeSet<>();
        news().forEach(row -> told.addAll(names(row.get(2))));
        assertThat(told).isEqualTo(inCode);

        List<String> quiet = rows("| From the journal | Why |").stream()
                .flatMap(row -> names(row.get(0)).stream())
                .toList();
        assertThat(quiet).doesNotHaveDuplicates();
        TreeSet<String> all = new TreeSet<>(told);
        all.addAll(quiet);
        assertThat(all)
                .containsExactlyElementsOf(new TreeSet<>(
                        Arrays.stream(JournalEvent.values()).map(Enum::name).toList()));
        for (String event : quiet) {
            CaseAdvanced.Deed deed = new CaseAdvanced.Deed(
                    1,
                    JournalEvent.valueOf(event),
                    null,
                    null,
                    new ItemFacts.ItemNotNeeded(ItemKey.read("food-permit")),
                    false);
            assertThat(NotificationKind.of(deed)).as(event).isEmpty();
        }
    }

    @Test
    void officersSeeItOnPagesThatAreThere() {
        String rights = read(Path.of("docs/rights.md"));
        List<List<String>> rows = rows("| Event | Who | Where |");
        assertThat(rows).isNotEmpty();
        Map<String, Boolean> pages = new TreeMap<>();
        rows.forEach(row -> Pattern.compile("`(/[a-z/]+)`")
                .matcher(row.get(2))
                .results()
                .forEach(found -> pages.put(found.group(1), rights.contains("`GET " + found.group(1) + "`"))));
        assertThat(pages).isNotEmpty().doesNotContainValue(false);
    }
}
