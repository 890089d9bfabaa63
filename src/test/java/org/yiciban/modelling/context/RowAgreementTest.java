package org.yiciban.modelling.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;

/** Sheet, diagram and form of a bundle speak of the same list, and nothing asks for the one item of many. */
class RowAgreementTest {

    private static final Path FILES = Path.of("src/test/resources/rows/bundles");
    private static final String SHEET = "bpmn/van-fleet.yaml";
    private static final String MODEL = "bpmn/van-fleet.bpmn";
    private static final String FORM = "forms/bundles/van-fleet.form";
    private static final String PERMIT = "bpmn/catalogue/items/vehicle-permit.yaml";

    private static List<Finding> errors(String... changes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(FILES)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.put(FILES.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        for (int at = 0; at < changes.length; at += 3) {
            assertThat(files.get(changes[at])).contains(changes[at + 1]);
            files.put(changes[at], files.get(changes[at]).replace(changes[at + 1], changes[at + 2]));
        }
        List<ModelFile> handedIn = new ArrayList<>();
        files.forEach((name, text) -> handedIn.add(new ModelFile(name, text.getBytes(StandardCharsets.UTF_8))));
        return new ModelChecks()
                .check(handedIn).stream().filter(Finding::stopsRelease).toList();
    }

    private static void refused(String changed, String old, String now, String saying) throws IOException {
        assertThat(errors(changed, old, now)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("sheet-each");
            assertThat(finding.message().en()).contains(saying);
        });
    }

    @Test
    void theBundleItselfIsFine() throws IOException {
        assertThat(errors(SHEET, "key: van-fleet", "key: van-fleet")).isEmpty();
    }

    @Test
    void theDiagramRepeatsWhatTheSheetHasForEachRow() throws IOException {
        refused(SHEET, "{code: vehicle-check, each: vehicles}", "{code: vehicle-check}", "the sheet doesn't say so");
        refused(
                SHEET,
                "{code: licence-verification}",
                "{code: licence-verification, each: vehicles}",
                "multi-instance");
        refused(SHEET, "{code: vehicle-check, each: vehicles}", "{code: vehicle-check, each: lorries}", "rows.lorries");
    }

    @Test
    void theFormHasTheListWithATitleOfItsRows() throws IOException {
        refused(FORM, "\"path\": \"vehicles\"", "\"path\": \"vans\"", "the form has no list");
        refused(FORM, "\"rowTitle\": \"plate\",", "", "write rowTitle");
    }

    @Test
    void nothingAsksForTheOneItemOfMany() throws IOException {
        refused(
                SHEET,
                "questions:\n",
                "facts:\n  - {key: checked, from: decision, item: vehicle-check, otherwise: none}\nquestions:\n",
                "no single value");
        refused(
                SHEET,
                "{code: vehicle-check, each: vehicles}\n",
                "{code: vehicle-check, each: vehicles}\n  - {code: food-permit, after: vehicle-check}\n",
                "nobody knows by which");
    }

    @Test
    void noDateIsTheOneOfManyRows() throws IOException {
        refused(
                SHEET,
                "questions:\n",
                "dates:\n  - {id: check-day, name: {zh: 检测日, en: Day}, from: result, item: vehicle-check,"
                        + " result: inspected-vehicle}\nquestions:\n",
                "The date check-day is given by vehicle-check");
    }

    @Test
    void whatAnItemCanNotDoWithoutIsGivenByARowAtLeast() throws IOException {
        String needing = "{code: licence-verification, needs: [inspected-vehicle]}";
        refused(SHEET, "{code: licence-verification}", needing, "may have no row");
        assertThat(errors(SHEET, "{code: licence-verification}", needing.replace("vehicle]", "vehicle?]")))
                .noneMatch(finding -> finding.rule().equals("sheet-each"));
        assertThat(errors(
                        SHEET,
                        "{code: licence-verification}",
                        needing,
                        FORM,
                        "\"maxRows\": \"200\"",
                        "\"minRows\": \"1\", \"maxRows\": \"200\""))
                .noneMatch(finding -> finding.rule().equals("sheet-each"));
    }

    @Test
    void whatIsSaidInTheItemsOwnSheetOfTheSameRowIsFine() throws IOException {
        assertThat(
                        errors(
                                PERMIT,
                                "clockStarts: acceptance",
                                "clockStarts: result\nafter: vehicle-check\nbecause:\n  kind: paper\n  reason: {zh: 检测结论是申请的材料。, en: The report is a paper of the application.}"))
                .filteredOn(finding -> finding.rule().equals("sheet-each"))
                .isEmpty();
    }
}
