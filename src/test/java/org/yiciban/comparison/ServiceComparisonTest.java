package org.yiciban.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.shared.BundleKey;

/** What was changed in a service is told by what its files mean, apart from how they are written and drawn. */
class ServiceComparisonTest {

    private static final Path FEES = Path.of("src/test/resources/fees/bundles");
    private static final String MODEL = "bpmn/stall-place.bpmn";
    private static final String SHEET = "bpmn/stall-place.yaml";
    private static final String ITEM = "bpmn/catalogue/items/stall-permit.yaml";
    private static final String FORM = "forms/bundles/stall-place.form";
    private static final String TABLE = "bpmn/tables/stall-fee.dmn";

    private static BundleFiles service() throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(FEES)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(FEES.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return new BundleFiles(new BundleKey("stall-place"), files);
    }

    private static FileChange changed(String path, String from, String to) throws IOException {
        BundleFiles before = service();
        String text = before.file(path).orElseThrow();
        assertThat(text).contains(from);
        List<FileChange> changes = ServiceComparison.of(
                before,
                before.with(
                        path,
                        text.replaceFirst(
                                java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to))));
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).path()).isEqualTo(path);
        assertThat(changes.get(0).readable()).isTrue();
        return changes.get(0);
    }

    private static List<String> told(FileChange file) {
        return file.changes().stream()
                .map(change -> change.happened() + " " + change.kind() + " " + change.id()
                        + change.values().stream()
                                .map(value -> " " + value.key() + ": " + value.before() + " → " + value.after())
                                .reduce("", String::concat))
                .toList();
    }

    @Test
    void nothingIsToldOfWhatIsTheSame() throws IOException {
        assertThat(ServiceComparison.of(service(), service())).isEmpty();
    }

    @Test
    void aMovedShapeMeansNothingAndANewNameDoes() throws IOException {
        FileChange drawn = changed(MODEL, "<dc:Bounds x=\"", "<dc:Bounds x=\"7");
        assertThat(drawn.changes()).isEmpty();
        assertThat(drawn.layout()).isTrue();

        FileChange spaced = changed(MODEL, "<bpmn:sequenceFlow ", "<bpmn:sequenceFlow  ");
        assertThat(spaced.changes()).isEmpty();
        assertThat(spaced.layout()).isFalse();
    }

    @Test
    void aFlowThatGoesElsewhereIsToldByItsEnds() throws IOException {
        String model = service().file(MODEL).orElseThrow();
        String flow = model.replaceAll(
                "(?s).*?<bpmn:sequenceFlow id=\"([^\"]+)\" sourceRef=\"[^\"]+\" targetRef=\"([^\"]+)\".*", "$1 $2");
        String[] ids = flow.split(" ");

        assertThat(told(changed(MODEL, "targetRef=\"" + ids[1] + "\"", "targetRef=\"elsewhere\"")))
                .containsExactly("CHANGED FLOW " + ids[0] + " targetRef: " + ids[1] + " → elsewhere");
    }

    @Test
    void aLimitOfAnItemIsToldByItsKey() throws IOException {
        String sheet = service().file(ITEM).orElseThrow();
        String line = sheet.lines()
                .filter(one -> one.startsWith("promised:"))
                .findFirst()
                .orElseThrow();
        String limit = line.replaceAll(".*limit: ([0-9A-Z]+).*", "$1");

        assertThat(told(changed(ITEM, line, "promised: {limit: 77WD}")))
                .containsExactly("CHANGED KEY promised limit: " + limit + " → 77WD");
    }

    @Test
    void anEntryOfAListIsToldByItsOwnNameAndSoIsItsPlace() throws IOException {
        BundleFiles before = service();
        String sheet = before.file(SHEET).orElseThrow();
        BundleFiles more = before.with(SHEET, sheet.replace("items:\n", "items:\n  - code: stall-light\n"));

        assertThat(told(ServiceComparison.of(before, more).get(0)))
                .containsExactly("ADDED ENTRY items/stall-light code:  → stall-light");
        assertThat(told(ServiceComparison.of(more, before).get(0)))
                .containsExactly("REMOVED ENTRY items/stall-light code: stall-light → ");

        String[] two = {
            "items:\n  - code: one\n  - code: two\n  - code: three\n",
            "items:\n  - code: three\n  - code: one\n  - code: two\n"
        };
        assertThat(told(ServiceComparison.of(before.with(SHEET, two[0]), before.with(SHEET, two[1]))
                        .get(0)))
                .containsExactly("MOVED ENTRY items/three");
    }

    @Test
    void aFieldIsToldByWhatIsSaidOfIt() throws IOException {
        FileChange change = changed(FORM, "\"required\": true", "\"required\": false");

        assertThat(change.changes()).singleElement().satisfies(field -> {
            assertThat(field.kind()).isEqualTo(Change.Kind.FIELD);
            assertThat(field.name().zh()).isNotEmpty();
            assertThat(field.values()).containsExactly(new Change.Value("validate.required", "true", "false"));
        });
        assertThat(changed(FORM, "\"schemaVersion\": 18", "\"schemaVersion\": 19, \"exporter\": {\"name\": \"x\"}")
                        .changes())
                .as("what an editor notes of itself")
                .isEmpty();
    }

    @Test
    void aRowOfATableIsToldByItsColumns() throws IOException {
        FileChange change = changed(TABLE, "<text>120</text>", "<text>130</text>");

        assertThat(told(change)).containsExactly("CHANGED ROW row-2 金额（元）: 120 → 130");
        assertThat(change.changes().get(0).name().zh()).isEqualTo("2");
    }

    @Test
    void aNewServiceIsNewInEveryFileAndWhatIsHalfWrittenIsSaidToBe() throws IOException {
        BundleFiles service = service();
        assertThat(ServiceComparison.of(null, service))
                .hasSameSizeAs(service.files().keySet())
                .allMatch(file -> file.happened() == Change.Happened.ADDED
                        && !file.changes().isEmpty());

        for (String path : List.of(MODEL, SHEET, FORM, TABLE)) {
            List<FileChange> half = ServiceComparison.of(
                    service, service.with(path, service.file(path).orElseThrow().substring(0, 300) + "\n: [ <"));
            assertThat(half)
                    .singleElement()
                    .satisfies(file -> assertThat(file.readable()).as(path).isFalse());
        }
    }
}
