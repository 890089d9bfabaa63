package org.yiciban.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiciban.catalogue.release.SmallCatalogue.BUNDLE;
import static org.yiciban.catalogue.release.SmallCatalogue.CARD;
import static org.yiciban.catalogue.release.SmallCatalogue.RARE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiciban.catalogue.release.SmallCatalogue;
import org.yiciban.catalogue.yaml.CatalogueFileException;

/** Every way to break a sheet is told with its file, its line and a plain sentence. */
class BrokenSheetsTests {

    private static final String AGENCIES = CataloguePaths.AGENCIES;
    private static final String DIVISIONS = CataloguePaths.DIVISIONS;

    @Test
    void the_sound_catalogue_has_no_problems() {
        assertThat(new SmallCatalogue().problems()).isEmpty();
        assertThat(new SmallCatalogue().library().divisions()).hasSize(2);
    }

    /** A break and what is told about it. */
    record Break(String file, String old, String replacement, String told) {

        static Break of(String block) {
            Map<String, String> values = new HashMap<>();
            block.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> values.put(
                            line.substring(0, 7).strip(), line.substring(7).replace("\\n", "\n")));
            return new Break(
                    values.get("file"),
                    values.get("old"),
                    values.get("new"),
                    values.get("file") + ":" + values.get("line"));
        }
    }

    static Stream<Break> broken() throws IOException {
        String corpus = Files.readString(Path.of("src/test/resources/catalogue/broken.txt"));
        return Arrays.stream(corpus.split("\n\n+"))
                .filter(block -> block.contains("file   "))
                .map(Break::of);
    }

    @Test
    void the_corpus_is_read_whole() throws IOException {
        assertThat(broken()).hasSizeGreaterThan(50).noneMatch(broken -> broken.told()
                .contains("null"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void every_break_is_told_with_its_place(Break broken) {
        assertThat(new SmallCatalogue()
                        .with(broken.file(), broken.old(), broken.replacement())
                        .problems())
                .contains(broken.told());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void every_break_is_told_in_chinese_too(Break broken) {
        SmallCatalogue catalogue = new SmallCatalogue().with(broken.file(), broken.old(), broken.replacement());

        assertThatThrownBy(() -> catalogue.library().check())
                .isInstanceOfSatisfying(CatalogueFileException.class, refused -> assertThat(refused.problems())
                        .allSatisfy(problem -> assertThat(problem.words().zh())
                                .containsPattern("\\p{IsHan}")
                                .isNotEqualTo(problem.words().en())));
    }

    @Test
    void all_problems_of_all_files_are_told_at_once_in_their_order() {
        SmallCatalogue catalogue = new SmallCatalogue()
                .with(CARD, "limit: 3WD", "limit: 3XX")
                .with(CARD, "agency: reading-room", "agency: zoo")
                .with(BUNDLE, "leadAgency: reading-room", "leadAgency: zoo")
                .with(DIVISIONS, "validFrom: 2026-01-01", "validFrom: x");

        assertThat(catalogue.problems())
                .extracting(problem -> problem.substring(0, problem.indexOf(": ")))
                .containsExactly(DIVISIONS + ":17", CARD + ":3", CARD + ":6", BUNDLE + ":9");
        assertThatThrownBy(() -> catalogue.library().check())
                .isInstanceOfSatisfying(CatalogueFileException.class, refused -> {
                    assertThat(refused.file()).isEqualTo(DIVISIONS);
                    assertThat(refused.line()).isEqualTo(17);
                    assertThat(refused.sentence()).startsWith("“x” is no day");
                });
    }

    @Test
    void missing_files_are_told() {
        SmallCatalogue catalogue = new SmallCatalogue()
                .without("bpmn/library-card.bpmn")
                .without("forms/bundles/library-card.form")
                .without("forms/bundles/library-card.sample.json")
                .without("forms/steps/review.form")
                .without(DIVISIONS)
                .without(CARD);

        assertThat(catalogue.problems())
                .contains(
                        BUNDLE + ":1: the model bpmn/library-card.bpmn is missing",
                        BUNDLE + ":1: the application form forms/bundles/library-card.form is missing",
                        BUNDLE + ":1: the sample of the application forms/bundles/library-card.sample.json is missing",
                        BUNDLE + ":17: there is no item “reader-card”: " + CARD + " is missing",
                        BUNDLE + ":18: the item “rare-books” has no form for its review: neither"
                                + " forms/items/rare-books.review.form nor forms/steps/review.form",
                        DIVISIONS + ":1: the file is missing");
    }

    @Test
    void two_bundles_never_share_a_short_code() {
        SmallCatalogue catalogue = new SmallCatalogue();
        String sheet = catalogue.bundle().file(BUNDLE).orElseThrow();
        catalogue
                .with("bpmn/second-card.yaml", sheet.replace("key: library-card", "key: second-card"))
                .with("bpmn/second-card.bpmn", "<definitions/>")
                .with("forms/bundles/second-card.form", "{}")
                .with("forms/bundles/second-card.sample.json", "{}");

        assertThat(catalogue.problems())
                .containsExactly("bpmn/second-card.yaml:2: the short code “L01” belongs to another bundle already");
    }

    @Test
    void a_result_from_outside_needs_no_giver_in_the_bundle() {
        SmallCatalogue catalogue =
                new SmallCatalogue().with(RARE, "needs: [card-number]", "needs: [card-number, ticket]");
        assertThat(catalogue.problems()).hasSize(1);

        catalogue.with(BUNDLE, "items:\n", "externalResults: [ticket]\nitems:\n");
        assertThat(catalogue.problems()).isEmpty();
    }

    @Test
    void nobodys_limit_waits_for_an_internal_check_of_the_agencies() {
        SmallCatalogue catalogue =
                new SmallCatalogue().with(CARD, "clockStarts: receipt", "clockStarts: receipt\ninternalCheck: true");

        assertThat(catalogue.problems())
                .containsExactly(
                        RARE + ":10: “reader-card” is an internal check of the agencies (internalCheck), no paper"
                                + " or condition of this item; say “clockStarts: acceptance”, the limit runs while the item waits");
    }

    @Test
    void a_bundle_without_a_licence_has_no_limit_as_a_whole() {
        assertThat(new SmallCatalogue()
                        .with(RARE, "handling: licence", "handling: filing")
                        .with(RARE, "certainty:", "reception: {limit: 5WD, basis: {zh: 法, en: Law}}\ncertainty:")
                        .problems())
                .containsExactly(
                        BUNDLE + ":11: no item of this bundle is a licence, so the law sets it no limit as a whole"
                                + " (Administrative Licensing Law Art. 42(2)); say “{none: true, reason}”");
    }

    @Test
    void items_that_wait_for_each_other_are_told() {
        SmallCatalogue catalogue = new SmallCatalogue()
                .with(BUNDLE, "{code: rare-books, when: wantsRare}", "{code: rare-books}")
                .with(CARD, "needs: []", "needs: [seat-number]");

        assertThat(catalogue.problems())
                .containsExactly(
                        RARE + ":15: the item “rare-books” waits for itself: it needs a result of “reader-card”",
                        CARD + ":16: the item “reader-card” waits for itself: it needs a result of “rare-books”");
    }

    @Test
    void a_sheet_that_is_no_sheet_at_all_is_a_problem_and_no_crash() {
        for (String text : new String[] {"", "# nothing", "42", "[]", "a: b: c", "\t", "- x", "{", "---\n---\n"}) {
            assertThat(new SmallCatalogue().with(BUNDLE, text).problems())
                    .as(text)
                    .isNotEmpty();
            assertThat(new SmallCatalogue().with(CARD, text).problems())
                    .as(text)
                    .isNotEmpty();
            assertThat(new SmallCatalogue().with(AGENCIES, text).problems())
                    .as(text)
                    .isNotEmpty();
        }
    }
}
