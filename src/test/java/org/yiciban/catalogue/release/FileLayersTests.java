package org.yiciban.catalogue.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.catalogue.yaml.CatalogueFileException;
import org.yiciban.catalogue.yaml.SheetProblem;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.MaterialCode;

/** Folders of one's own add to the catalogue by what they hold, and replace only what they say they replace. */
class FileLayersTests {

    private static final String AGENCIES = "bpmn/catalogue/agencies.yaml";
    private static final String MATERIALS = "bpmn/catalogue/materials.yaml";
    private static final String CARD = "bpmn/catalogue/items/reader-card.yaml";
    private static final String MUSEUM =
            "- {code: museum, name: {zh: 博物馆, en: Museum}, short: {zh: 博, en: MU}, kind: agency, phone: '1'}\n";

    private static Map<String, String> shipped() {
        return new TreeMap<>(BundleFolders.folder(Path.of("src/test/resources/catalogue/small")));
    }

    private static BundleLibrary over(List<Map<String, String>> folders) {
        FileLayers layers = new FileLayers(shipped());
        folders.forEach(layers::with);
        return new BundleLibrary(layers);
    }

    private static List<String> problems(BundleLibrary library) {
        try {
            library.check();
            return List.of();
        } catch (CatalogueFileException e) {
            return e.problems().stream().map(SheetProblem::toString).toList();
        }
    }

    private static Release release(BundleLibrary library) {
        return Release.draft(library.bundles().get(0));
    }

    @Test
    void twoFoldersAddALineEachAndNobodyCopiesTheList() {
        BundleLibrary library = over(List.of(
                Map.of(AGENCIES, MUSEUM),
                Map.of(
                        AGENCIES,
                        MUSEUM.replace("museum", "archive"),
                        MATERIALS,
                        "- {code: old-map, name: {zh: 旧图, en: Old map}, source: APPLICANT}\n")));

        assertThat(problems(library)).isEmpty();
        Release release = release(library);
        assertThat(release.agencies())
                .extracting(agency -> agency.code().value())
                .contains("museum", "archive");
        assertThat(release.findMaterial(new MaterialCode("old-map"))).isPresent();
        assertThat(library.unused()).noneMatch(path -> path.contains("agencies"));
    }

    @Test
    void anEntryTakesThePlaceOfAnotherWhereItSaysSo() {
        Agency before = release(over(List.of())).agency(new AgencyCode("reading-room"));
        String same = "- {code: reading-room, name: {zh: 新阅览室, en: New reading room}, short: {zh: 阅, en: RR},"
                + " kind: agency, phone: '2'";

        BundleLibrary replaced = over(List.of(Map.of(AGENCIES, same + ", replaces: true}\n")));

        assertThat(problems(replaced)).isEmpty();
        assertThat(release(replaced).agency(new AgencyCode("reading-room")).name())
                .isNotEqualTo(before.name());
        assertThat(release(replaced).agencies())
                .hasSameSizeAs(release(over(List.of())).agencies());
        assertThat(problems(over(List.of(Map.of(AGENCIES, same + "}\n")))))
                .singleElement()
                .asString()
                .startsWith("bpmn/catalogue/own/agencies.yaml:1: " + AGENCIES + " has “reading-room” already");
    }

    @Test
    void aListThatWasCopiedWholeSaysNothingNew() {
        String whole = shipped().get(AGENCIES);

        assertThat(problems(over(List.of(Map.of(AGENCIES, whole + MUSEUM))))).isEmpty();
    }

    @Test
    void aReleaseIsAnotherOneWhenAFolderAddsAnEntry() {
        assertThat(release(over(List.of(Map.of(AGENCIES, MUSEUM)))).hash())
                .isNotEqualTo(release(over(List.of())).hash());
    }

    static Stream<Map<String, String>> refused() {
        String card = shipped().get(CARD);
        return Stream.of(
                Map.of(CARD, card.replace("2WD}", "1WD}")),
                Map.of(CARD, card.replace("2WD}", "1WD}") + "replaces: false\n"),
                Map.of(CARD, card.replace("2WD}", "1WD}") + "replaces: maybe\n"),
                Map.of("bpmn/library-card.bpmn", "<other/>"),
                Map.of("forms/bundles/library-card.form", "{}"),
                Map.of(
                        "bpmn/library-card.yaml",
                        shipped().get("bpmn/library-card.yaml").replace("{limit: 5WD}", "{limit: 6WD}")),
                Map.of(AGENCIES, MUSEUM.replace("kind", "replaces: true, kind")),
                Map.of(AGENCIES, MUSEUM + MUSEUM.replace("'1'", "'2'")),
                Map.of(AGENCIES, MUSEUM.replace("kind", "replaces: 'yes', kind")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsThereIsReplacedByNobodyWhoDoesntSaySo(Map<String, String> folder) {
        assertThat(problems(over(List.of(folder))))
                .isNotEmpty()
                .allMatch(problem -> problem.contains("replaces") || problem.contains("twice"));
    }

    static Stream<Map<String, String>> taken() {
        String card = shipped().get(CARD);
        String bundle = shipped().get("bpmn/library-card.yaml");
        return Stream.of(
                Map.of(CARD, card),
                Map.of(CARD, card.replace("\n", "\r\n")),
                Map.of(CARD, card.replace("2WD}", "1WD}") + "replaces: true # our own\n"),
                Map.of("bpmn/library-card.yaml", bundle + "replaces: true\n", "bpmn/library-card.bpmn", "<other/>"));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void theSameAgainOrSaidSoIsTaken(Map<String, String> folder) {
        assertThat(problems(over(List.of(folder)))).isEmpty();
    }

    @Test
    void aChangedProcedureIsToldButNotRefused() {
        BundleLibrary library = over(List.of(Map.of("bpmn/handling/reception.bpmn", "<other/>")));

        assertThat(problems(library)).isEmpty();
        assertThat(library.changedProcedure()).containsExactly("bpmn/handling/reception.bpmn");
    }
}
