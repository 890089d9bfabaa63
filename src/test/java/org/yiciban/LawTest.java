package org.yiciban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/law.md says can be relied on: no article that the code cites is left out, and nothing is said without a proof. */
class LawTest {

    private static final Path TABLE = Path.of("docs/law.md");
    private static final Pattern CITED =
            Pattern.compile("(?i)licensing law,? Arts?\\. ?(\\d+(?:[–-]\\d+)?(?:, \\d+)*)");
    private static final Pattern NUMBER = Pattern.compile("(\\d+)(?:[–-](\\d+))?");
    private static final Pattern PROOF = Pattern.compile("`[A-Z]\\w+Test(?:\\.\\w+)?`");
    private static final int KEPT = 3;
    private static final int PROVED = 4;

    private static SortedSet<Integer> articles(String cited) {
        SortedSet<Integer> articles = new TreeSet<>();
        Matcher each = NUMBER.matcher(cited);
        while (each.find()) {
            int from = Integer.parseInt(each.group(1));
            int to = each.group(2) == null ? from : Integer.parseInt(each.group(2));
            IntStream.rangeClosed(from, to).forEach(articles::add);
        }
        return articles;
    }

    private static List<String[]> rows(String section) throws IOException {
        String text = Files.readString(TABLE);
        int from = text.indexOf("## " + section);
        int to = text.indexOf("\n## ", from);
        return (to < 0 ? text.substring(from) : text.substring(from, to))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Article") && !line.startsWith("| Rule"))
                .map(line -> line.split("\\|"))
                .toList();
    }

    @Test
    void everyArticleOfTheLicensingLawThatTheCodeCitesHasItsRow() throws IOException {
        SortedSet<Integer> told = new TreeSet<>();
        for (String[] row : rows("Administrative Licensing Law")) {
            told.addAll(articles(row[1].replaceAll("para.*|last.*", "")));
        }
        SortedSet<Integer> cited = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                CITED.matcher(Files.readString(source).replaceAll("\\s*\\n\\s*(?:\\*|//) ?", " "))
                        .results()
                        .forEach(found -> cited.addAll(articles(found.group(1))));
            }
        }
        assertThat(cited)
                .as("what is found in the sources")
                .contains(32, 38, 42, 44, 45)
                .hasSizeGreaterThan(8);
        assertThat(told).containsAll(cited);
    }

    @Test
    void nothingIsSaidWithoutAProofOrTheWordThatItIsNotKeptYet() throws IOException {
        List<String[]> rows = Stream.concat(rows("Administrative Licensing Law").stream(), rows("Other rules").stream())
                .toList();
        assertThat(rows).hasSizeGreaterThan(30).allSatisfy(row -> {
            String kept = row[KEPT].strip();
            String proved = row.length > PROVED ? row[PROVED] : "";
            assertThat(kept.startsWith("Not yet") || PROOF.matcher(proved).find())
                    .as(row[1])
                    .isTrue();
        });
    }
}
