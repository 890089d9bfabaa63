package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/deadlines.md says about models and proofs can be found where it says so. */
class DeadlineTableTest {

    private static final Path TABLE = Path.of("docs/deadlines.md");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern PROOF = Pattern.compile("([A-Z]\\w+Test)(?:\\.(\\w+))?");
    private static final int BPMN = 4;
    private static final int EFFECT_COLUMNS = 6;

    private static List<String> quoted(String text) {
        return QUOTED.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static Map<String, Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            file -> file,
                            (one, two) -> one));
        }
    }

    @Test
    void everyProofThatIsNamedExists() throws IOException {
        Map<String, Path> tests = files("src/test/java", ".java");
        List<MatchResult> proofs = quoted(Files.readString(TABLE)).stream()
                .map(PROOF::matcher)
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult)
                .toList();
        assertThat(proofs).hasSizeGreaterThan(20);
        for (MatchResult proof : proofs) {
            assertThat(tests).as(proof.group()).containsKey(proof.group(1));
            if (proof.group(2) != null) {
                assertThat(Files.readString(tests.get(proof.group(1))))
                        .as(proof.group())
                        .contains("void " + proof.group(2) + "(");
            }
        }
    }

    @Test
    void everyElementThatIsNamedStandsInItsModel() throws IOException {
        Map<String, Path> models = files("bpmn", ".bpmn");
        List<String[]> rows = Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| ") && line.contains(".bpmn`"))
                .map(line -> line.split("\\|"))
                .toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(8);
        for (String[] row : rows) {
            List<String> names = new ArrayList<>(quoted(row[row.length >= EFFECT_COLUMNS ? BPMN : BPMN - 1]));
            List<String> named = names.stream().filter(models::containsKey).toList();
            names.removeAll(named);
            assertThat(named).as(row[1]).isNotEmpty();
            assertThat(names).as(row[1]).isNotEmpty();
            for (String model : named) {
                String text = Files.readString(models.get(model));
                assertThat(names).as(row[1] + model).allSatisfy(name -> assertThat(text)
                        .contains("\"" + name + "\""));
            }
        }
    }

    @Test
    void everyRowOfTheEffectsHasItsProof() throws IOException {
        String text = Files.readString(TABLE);
        List<String> rows = text.substring(text.indexOf("## The table of effects"), text.indexOf("## Arithmetic"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Clock") && !line.startsWith("| What"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(10).allSatisfy(row -> assertThat(quoted(row))
                .as(row)
                .anyMatch(name -> PROOF.matcher(name).matches()));
    }
}
