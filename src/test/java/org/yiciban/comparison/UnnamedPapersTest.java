package org.yiciban.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;
import org.yiciban.shared.BundleKey;

/** What a change sets anew names the paper that set it; what is released stays as it is. */
class UnnamedPapersTest {

    private static final BundleKey KEY = new BundleKey("restaurant-opening");
    private static final String BUNDLE = "bpmn/restaurant-opening.yaml";
    private static final String ITEM = "bpmn/catalogue/items/food-permit.yaml";
    private static final String MATERIALS = "bpmn/catalogue/materials.yaml";

    private static List<Finding> found(String path, String from, String to) {
        try {
            String text = Files.readString(Path.of(path));
            assertThat(text).contains(from);
            return UnnamedPapers.of(
                    List.of(new ModelFile(path, text.getBytes(StandardCharsets.UTF_8))),
                    BundleFiles.of(KEY, Map.of(path, text.replace(from, to))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsReleasedIsLeftAloneEvenWithoutAPaper() {
        for (String path : List.of(BUNDLE, ITEM, MATERIALS)) {
            assertThat(found(path, "\n", "\n")).isEmpty();
            assertThat(found(path, "en: ", "en:  ")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ITEM + "|promised: {limit: 10WD}|promised: {limit: 8WD}",
                ITEM + "|promised: {limit: 10WD}|promised: [{when: business == 'x', limit: 8WD}, {limit: 10WD}]",
                ITEM + "|  - {code: layout-plan, required: true}|  - {code: layout-plan}",
                ITEM + "|  - {code: layout-plan, required: true}|  - {code: other-plan, required: true}",
                ITEM + "|when: business == 'cold-food'|when: business == 'hot-food'",
                BUNDLE + "|  - {code: food-permit|  - {promised: {limit: 3WD}, code: food-permit",
                MATERIALS + "|  deferral: 5WD|  deferral: 9WD",
            })
    void aChangedLimitPaperOrConditionWithoutAPaperIsFound(String path, String from, String to) {
        List<Finding> found = found(path, from, to);
        assertThat(found).isNotEmpty().extracting(Finding::rule).containsOnly(Finding.UNNAMED_PAPER);
        Finding one = found.get(0);
        assertThat(one.file()).isEqualTo(path);
        assertThat(one.line()).isPresent();
        assertThat(one.stopsPublication()).isTrue();
        assertThat(one.stopsRelease()).as("it is kept and tried all the same").isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "promised: {limit: 10WD}|promised: {limit: 8WD, basis: {zh: 云市监〔2026〕3号, en: No. 3}}",
                "promised: {limit: 10WD}|promised: {limit: 8WD, basis: {zh: 《关于压缩时限的通知》, en: Notice}}",
                "promised: {limit: 10WD}|authority: {zh: 云市监〔2026〕3号, en: No. 3}\\npromised: {limit: 8WD}",
                "{code: layout-plan, required: true}|{code: layout-plan, required: false, basis: {zh: 《通知》, en: Notice}}",
                "{code: layout-plan, required: true}|{code: identity-document, required: true}"
            })
    void onePaperAtThePlaceOrForTheSheetIsEnough(String from, String to) {
        assertThat(found(ITEM, from, to.replace("\\n", "\n"))).isEmpty();
    }

    /** A list of materials is no sheet that could have an authority. */
    @Test
    void aPaperThatMayComeLaterIsToldWhereItsOwnBasisStands() {
        assertThat(found(MATERIALS, "  deferral: 5WD", "  deferral: 9WD"))
                .isNotEmpty()
                .allSatisfy(
                        one -> assertThat(one.message().zh()).contains("basis").doesNotContain("authority"));
    }

    @Test
    void theBasisOfAPaperThatMayComeLaterIsDoubtedWhenItStaysAsItWas() throws IOException {
        String based = Files.readString(Path.of(MATERIALS))
                .replace("  deferral: 5WD", "  deferral: 5WD\n  basis: {zh: 《通知》, en: Notice}");
        List<Finding> found = UnnamedPapers.of(
                List.of(new ModelFile(MATERIALS, based.getBytes(StandardCharsets.UTF_8))),
                BundleFiles.of(KEY, Map.of(MATERIALS, based.replace("deferral: 5WD", "deferral: 9WD"))));

        assertThat(found).isNotEmpty().extracting(Finding::rule).containsOnly("paper-unchanged");
    }

    @Test
    void wordsThatNameNoPaperAreNone() {
        assertThat(found(ITEM, "promised: {limit: 10WD}", "promised: {limit: 8WD, basis: {zh: 局办公会, en: Meeting}}"))
                .extracting(Finding::rule)
                .containsExactly(Finding.UNNAMED_PAPER);
    }

    @Test
    void aPaperThatWasNamedBeforeTheChangeIsDoubted() {
        List<Finding> found = found(ITEM, "limit: 20WD", "limit: 19WD");
        assertThat(found).extracting(Finding::rule).containsExactly("paper-unchanged");
        assertThat(found).noneMatch(Finding::stopsPublication);
    }

    @Test
    void aNewServiceSetsEverythingAnew() throws IOException {
        BundleFiles files = BundleFiles.of(KEY, Map.of(BUNDLE, Files.readString(Path.of(BUNDLE))));
        assertThat(UnnamedPapers.of(List.of(), files))
                .extracting(Finding::rule)
                .isNotEmpty()
                .containsOnly(Finding.UNNAMED_PAPER);
    }
}
