package org.yiciban.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;

/** A decision table, the model that asks it and the sheet that waits for what it gives. */
class TablesBesideTest {

    private static final Path BUNDLES = Path.of("src/test/resources/tables/bundles");
    private static final String TABLE = "bpmn/tables/support-level.dmn";

    private final ModelChecks checks = new ModelChecks();

    private static List<ModelFile> files() throws IOException {
        List<ModelFile> files = new ArrayList<>(ShippedModelsTest.shipped());
        try (Stream<Path> own = Files.walk(BUNDLES)) {
            own.filter(Files::isRegularFile)
                    .map(file -> new ModelFile(BUNDLES.relativize(file).toString(), bytes(file)))
                    .forEach(files::add);
        }
        return files;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Finding> errors(List<ModelFile> handedIn, List<ModelFile> known) {
        return checks.check(handedIn, known).stream()
                .filter(Finding::stopsRelease)
                .toList();
    }

    @Test
    void allOfItTogetherIsSound() throws IOException {
        assertThat(errors(files(), List.of())).isEmpty();
        assertThat(errors(List.of(file(TABLE)), files())).isEmpty();
    }

    private static ModelFile file(String name) throws IOException {
        return files().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bpmn/tables/support-level.dmn | &lt;= 10 | &lt; 10 | table-gap | no row applies where Area of the stall in square metres (area) = 10",
                "bpmn/tables/support-level.dmn | (10..50] | [10..50] | table-overlap | row 1",
                "bpmn/tables/support-level.dmn | \"crafts\" | \"craft\" | table-cell | craft",
                "bpmn/tables/support-level.dmn | &gt; 50 | ? &gt; 50 | table-cell | ? > 50",
                "bpmn/tables/support-level.dmn | \"full\" | \"slow\" | table-cell | slow",
                "bpmn/tables/support-level.dmn | (area - 20) | (width - 20) | table-fact | calculates with “width”",
                "bpmn/tables/support-level.dmn | 3000 / (area - 20) | 2 * support | table-fact | calculates with"
                        + " “support”",
                "bpmn/tables/support-level.dmn | 600 + 3000 / (area - 20) | business | table-cell | gives no number",
                "bpmn/tables/support-level.dmn | 600 + 3000 / (area - 20) | null | table-cell | gives no number",
                "bpmn/tables/support-level.dmn | <text>area</text> | <text>areas</text> | table-fact | areas",
                "bpmn/tables/support-level.dmn | name=\"lane\" | name=\"way\" | table-fact | way",
                "bpmn/tables/support-level.dmn | <text>business</text> | <text>lane</text> | table-fact | lane",
                "bpmn/tables/support-level.dmn | id=\"support-level\" | id=\"support-levels\" | table | support-levels",
                "bpmn/stall-support.yaml | key: support, | key:"
                        + " supportThatIsSaidAtSuchALengthThatNoPlaceIsLeftInWhatACaseKeepsOfIt, | sheet | 64 characters",
                "bpmn/stall-support.yaml | from: table, table: support-level, type: number | from: table, table:"
                        + " other, type: number | table-fact | other",
                "bpmn/stall-support.bpmn | decisionRef=\"support-level\" | decisionRef=\"support-levels\" | table-fact"
                        + " | support-levels",
                "bpmn/stall-support.bpmn | camunda:decisionRefBinding=\"deployment\" | '' | decision-task | deployment"
            })
    void aChangeThatBreaksItIsFound(String name, String old, String changed, String rule, String told)
            throws IOException {
        ModelFile file = file(name);
        String text = new String(file.content(), StandardCharsets.UTF_8);
        assertThat(text).contains(old);

        ModelFile broken = new ModelFile(name, text.replace(old, changed).getBytes(StandardCharsets.UTF_8));

        assertThat(errors(List.of(broken), files()))
                .filteredOn(finding -> finding.rule().equals(rule))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.message().zh()).isNotBlank())
                .anySatisfy(finding -> assertThat(finding.message().en()).contains(told));
    }

    /** Whatever file it was learned from: the one that is mended, and in it the row, column or cell. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"crafts\" | \"craft\" | business-2 | 决策表第 2 行“经营项目”列：business 不会是“craft” | Row 2 of the table,"
                        + " column “经营项目”: ",
                "\"full\" | \"slow\" | lane-3 | 决策表第 3 行“办理方式”列： | Row 3 of the table, column “办理方式”: ",
                "(area - 20) | (width - 20) | support-3 | 计算时用到的“width”，这张表查不到 | it calculates with “width”",
                "(10..50] | [10..50] | row-3 | 决策表第 3 行： | Row 3 of the table: ",
                "<text>area</text> | <text>areas</text> | area-column | area（摊位面积（平方米）） | area (Area of the stall in"
                        + " square metres)",
                "name=\"lane\" | name=\"way\" | lane-column | lane（办理方式） | lane (Way of handling)",
                "&lt;= 10 | &lt; 10 | support-level | 没有一行适用于这种情形：摊位面积（平方米）（area） = 10 | no row applies",
                "<text>300</text> | <text>3 +</text> | support-1 | 决策表第 1 行“补贴金额（元）”列：单元格写得不完整 | the cell is"
                        + " unfinished",
                "<inputEntry id=\"area-1\"><text>&lt;= 10 | <inputEntry><text>“5” | row-1 | 决策表第 1 行“摊位面积”列： | Row 1",
                "<rule id=\"row-1\">~<inputEntry id=\"area-1\"><text>&lt;= 10 | <rule>~<inputEntry><text>? = 5 | row 1"
                        + " | 第 1 行 | Row 1"
            })
    void aFindingOfATableNamesItsFileAndTheCell(String old, String changed, String element, String zh, String en)
            throws IOException {
        String gap = "\n        ";
        String text = new String(file(TABLE).content(), StandardCharsets.UTF_8);
        assertThat(text).contains(old.replace("~", gap));
        List<ModelFile> files = new ArrayList<>(files());
        files.removeIf(each -> each.name().equals(TABLE));
        files.add(new ModelFile(
                TABLE,
                text.replace(old.replace("~", gap), changed.replace("~", gap)).getBytes(StandardCharsets.UTF_8)));

        assertThat(errors(files, List.of()))
                .allSatisfy(finding -> assertThat(finding.file()).isEqualTo(TABLE))
                .anySatisfy(finding -> {
                    assertThat(finding.element()).isEqualTo(element);
                    assertThat(finding.message().zh()).contains(zh).doesNotContain("事实");
                    assertThat(finding.message().en()).contains(en).doesNotContain("fact ");
                });
    }

    /** A table that is there and can't be read, or a cell, is told once, at its own file. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"food\" | “food” | decision-feel",
                "\"food\" | \"food\", - | decision-feel",
                "<text>300</text> | <text>3 +</text> | decision-feel",
                "<decision id | <!-- 1,000,000 signs --><decision id | file-size"
            })
    void whatIsWrongWithATableAloneIsToldAtItsOwnFile(String old, String changed, String rule) throws IOException {
        ModelFile file = file(TABLE);
        String text = new String(file.content(), StandardCharsets.UTF_8);
        assertThat(text).contains(old);

        String broken = text.replace(old, changed.replace("1,000,000 signs", "x".repeat(1_000_000)));

        assertThat(errors(List.of(new ModelFile(TABLE, broken.getBytes(StandardCharsets.UTF_8))), files()))
                .extracting(Finding::rule)
                .containsExactly(rule);
    }

    /** What a table gives is known behind it. */
    @Test
    void aFactOfATableIsAskedForBehindIt() throws IOException {
        String model = new String(file("bpmn/stall-support.bpmn").content(), StandardCharsets.UTF_8);
        String early = model.replace("targetRef=\"support-level\"", "targetRef=\"surveyed\"")
                .replace(
                        "sourceRef=\"support-level\" targetRef=\"surveyed\"",
                        "sourceRef=\"support-level\" targetRef=\"stall-grant\"")
                .replace(
                        "sourceRef=\"merged\" targetRef=\"stall-grant\"",
                        "sourceRef=\"merged\" targetRef=\"support-level\"");
        assertThat(early).isNotEqualTo(model);

        assertThat(errors(
                        List.of(new ModelFile("bpmn/stall-support.bpmn", early.getBytes(StandardCharsets.UTF_8))),
                        files()))
                .extracting(Finding::rule)
                .contains("fact-time");
    }
}
