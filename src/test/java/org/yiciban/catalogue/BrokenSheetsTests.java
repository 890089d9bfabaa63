package org.yiciban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiciban.catalogue.SmallCatalogue.BUNDLE;
import static org.yiciban.catalogue.SmallCatalogue.CARD;
import static org.yiciban.catalogue.SmallCatalogue.RARE;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to break a sheet is told with its file, its line and a plain sentence. */
class BrokenSheetsTests {

    private static final String AGENCIES = CataloguePaths.AGENCIES;
    private static final String DIVISIONS = CataloguePaths.DIVISIONS;
    private static final String MATERIALS = CataloguePaths.MATERIALS;
    private static final String REMEDIES = CataloguePaths.REMEDIES;

    @Test
    void the_sound_catalogue_has_no_problems() {
        assertThat(new SmallCatalogue().problems()).isEmpty();
        assertThat(new SmallCatalogue().library().divisions()).hasSize(2);
    }

    static Stream<Arguments> broken() {
        return Stream.of(syntax(), words(), references(), limits(), results(), conditions(), lists())
                .flatMap(cases -> cases);
    }

    private static Arguments c(String file, String old, String replacement, String problem) {
        return Arguments.of(file, old, replacement, problem);
    }

    private static Stream<Arguments> syntax() {
        return Stream.of(
                c(
                        CARD,
                        "agency: reading-room",
                        "agency: !!java.net.URL [x]",
                        CARD + ":3: tags (“!…”) are not allowed in a sheet"),
                c(
                        CARD,
                        "agency: reading-room",
                        "agency: &a reading-room",
                        CARD + ":3: anchors and aliases (“&…”, “*…”) are not allowed in a sheet"),
                c(
                        CARD,
                        "agency: reading-room",
                        "agency: reading-room\nagency: reading-room",
                        CARD + ":4: the key “agency” stands here twice"),
                c(
                        CARD,
                        "agency: reading-room",
                        "agencie: reading-room",
                        CARD + ":3: unknown key “agencie”; did you mean “agency”?"),
                c(
                        CARD,
                        "remedies: standard",
                        "remedies: standard\n  bad: x",
                        CARD + ":22: this is no YAML: mapping values are not allowed here"),
                c(
                        CARD,
                        "needs: []",
                        "needs: [[[[[[[[[[[[[[a]]]]]]]]]]]]]]",
                        CARD + ":1: this is no YAML: Nesting Depth exceeded max 12"),
                c(CARD, "materials:\n", "materials: photo\nx:\n", CARD + ":14: unknown key “x”"));
    }

    private static Stream<Arguments> words() {
        return Stream.of(
                c(
                        CARD,
                        "handling: registration",
                        "handling: registraton",
                        CARD
                                + ":4: “registraton” is none of licence, registration, confirmation, filing, payment, service; did you mean “registration”?"),
                c(
                        CARD,
                        "limit: 3WD",
                        "limit: 3 days",
                        CARD
                                + ":6: a limit is a whole number from 1 to 9999 and a unit (WD, WH, CD, M), such as 20WD; not “3 days”"),
                c(
                        CARD,
                        "form: paper",
                        "form: stone",
                        CARD + ":20: the form of a result is electronic or paper, not “stone”"),
                c(CARD, "en: Reader card", "en: \"\"", CARD + ":2: “en” is one text that is not empty"),
                c(
                        CARD,
                        "name: {zh: 读者证, en: Reader card}",
                        "name: 读者证",
                        CARD + ":2: a block of keys is expected here: zh, en"),
                c(CARD, "certainty: \"[D]\"\n", "", CARD + ":1: the key “certainty” is missing"),
                c(CARD, "remedies: standard\n", "", CARD + ":1: the key “remedies” is missing"),
                c(
                        RARE,
                        "specialProcedures: [EXPERT_REVIEW]",
                        "specialProcedures: [EXPERT_REVUE]",
                        RARE
                                + ":19: “EXPERT_REVUE” is none of hearing, tender, auction, inspection, testing, quarantine, appraisal, expert-review, outside-works, road-permit; did you mean “expert-review”?"),
                c(
                        BUNDLE,
                        "short: L01",
                        "short: l1",
                        BUNDLE + ":2: a short code has three characters, digits or capital letters, not “l1”"),
                c(
                        BUNDLE,
                        "default: false",
                        "default: maybe",
                        BUNDLE + ":23: the default “maybe” is no answer to “wantsRare”: Choose yes or no"),
                c(
                        BUNDLE,
                        "max: 9\n    default: 1",
                        "max: 9\n    default: 10",
                        BUNDLE + ":29: the default “10” is no answer to “rooms”: Enter a number from 1 to 9"),
                c(
                        BUNDLE,
                        "type: number",
                        "type: choice",
                        BUNDLE + ":24: a choice has options, any other question has none"),
                c(
                        BUNDLE,
                        "key: library-card",
                        "key: library-cards",
                        BUNDLE + ":1: the key of a bundle is its file name, “library-card”"),
                c(
                        CARD,
                        "code: reader-card",
                        "code: reader-cards",
                        CARD + ":1: the code of an item is its file name, “reader-card”"));
    }

    private static Stream<Arguments> references() {
        return Stream.of(
                c(
                        CARD,
                        "agency: reading-room",
                        "agency: reading-rom",
                        CARD
                                + ":3: there is no agency “reading-rom” in bpmn/catalogue/agencies.yaml; did you mean “reading-room”?"),
                c(
                        CARD,
                        "agency: reading-room",
                        "agency: front-desk",
                        CARD + ":3: the general window decides no items; “front-desk” is of kind window"),
                c(
                        BUNDLE,
                        "leadAgency: reading-room",
                        "leadAgency: zoo",
                        BUNDLE + ":9: there is no agency “zoo” in bpmn/catalogue/agencies.yaml"),
                c(
                        CARD,
                        "{code: photo,",
                        "{code: foto,",
                        CARD
                                + ":14: there is no material “foto” in bpmn/catalogue/materials.yaml; did you mean “photo”?"),
                c(
                        CARD,
                        "{code: reference,",
                        "{code: photo,",
                        CARD + ":15: the material “photo” stands in this list twice"),
                c(
                        CARD,
                        "remedies: standard",
                        "remedies: standart",
                        CARD
                                + ":21: there are no remedies “standart” in bpmn/catalogue/remedies.yaml; did you mean “standard”?"),
                c(
                        BUNDLE,
                        "  - {code: rare-books, when: wantsRare}",
                        "  - {code: rare-books, when: wantsRare}\n  - {code: old-maps}",
                        BUNDLE + ":19: there is no item “old-maps”: bpmn/catalogue/items/old-maps.yaml is missing"),
                c(
                        BUNDLE,
                        "  - {code: reader-card}",
                        "  - {code: reader-card}\n  - {code: reader-card}",
                        BUNDLE + ":18: the item “reader-card” stands in this bundle twice"));
    }

    private static Stream<Arguments> limits() {
        return Stream.of(
                c(
                        CARD,
                        "promised: {limit: 2WD}",
                        "promised: {limit: 4WD}",
                        CARD + ":9: the promised limit 4WD is longer than the statutory limit 3WD"),
                c(
                        CARD,
                        "promised: {limit: 2WD}",
                        "promised: {limit: 22WH}",
                        CARD + ":9: the promised limit 22WH may be longer than the statutory limit 3WD"),
                c(
                        CARD,
                        "promised: {limit: 2WD}",
                        "promised: {limit: 1M}",
                        CARD + ":9: the promised limit 1M may be longer than the statutory limit 3WD"),
                c(
                        BUNDLE,
                        "promised: {limit: 5WD}",
                        "promised: {limit: 46WD}",
                        BUNDLE + ":12: the promised limit 46WD is longer than the statutory limit 45WD"),
                c(CARD, "extension: 2WD", "extension: 2CD", CARD + ":7: an extension counts in the unit of its limit"),
                c(
                        RARE,
                        "promised: {limit: 4WH}\n",
                        "",
                        RARE + ":6: where the law sets no limit, the item needs a promised one (优化营商环境条例 Art. 36)"),
                c(
                        RARE,
                        "none: true",
                        "none: true\n  limit: 3WD",
                        RARE + ":6: “none: true” and a limit exclude each other"),
                c(CARD, "  limit: 3WD\n", "", CARD + ":6: the key “limit” is missing"));
    }

    private static Stream<Arguments> results() {
        return Stream.of(
                c(
                        RARE,
                        "needs: [card-number]",
                        "needs: [card-number, ticket]",
                        RARE + ":14: no item of “library-card” gives the result “ticket”"),
                c(
                        RARE,
                        "gives: [seat-number]",
                        "gives: [seat-number, card-number]",
                        RARE + ":15: the result “card-number” is given by “reader-card” already"),
                c(
                        CARD,
                        "needs: []",
                        "needs: [seat-number]",
                        CARD
                                + ":16: the result “seat-number” comes from “rare-books”, which is not part of every case that has “reader-card”"),
                c(
                        RARE,
                        "after: reader-card\n",
                        "",
                        RARE + ":9: “clockStarts: result” and “after” (the item that is waited for) go together"),
                c(
                        CARD,
                        "clockStarts: receipt",
                        "clockStarts: result\nafter: rare-books",
                        CARD + ":11: the item needs no result of “rare-books”, so its clock can't start there"),
                c(
                        RARE,
                        "after: reader-card",
                        "after: reader-cart",
                        RARE + ":10: “reader-cart” is no item of “library-card”"),
                c(
                        CARD,
                        "gives: [card-number]",
                        "gives: [Card]",
                        CARD + ":17: “Card” is no result key: lower-case words joined by hyphens"));
    }

    private static Stream<Arguments> conditions() {
        return Stream.of(
                c(
                        BUNDLE,
                        "when: wantsRare",
                        "when: wantRare",
                        BUNDLE
                                + ":18: the condition “wantRare” asks for “wantRare”, which is no question; did you mean “wantsRare”?"),
                c(
                        BUNDLE,
                        "when: wantsRare",
                        "when: wantsRare > 3",
                        BUNDLE
                                + ":18: the condition “wantsRare > 3” does not fit: “wantsRare” is a yes-or-no question"),
                c(
                        CARD,
                        "when: rooms > 1",
                        "when: rooms == 'two'",
                        CARD + ":15: the condition “rooms == 'two'” does not fit: “rooms” is a number"),
                c(
                        CARD,
                        "when: rooms > 1",
                        "when: rooms > 1 || x",
                        CARD
                                + ":15: “rooms > 1 || x” is no condition; allowed are name, !name, name == 'text', name != 'text', name > number (also >=, <, <=, ==, !=), joined by &&"),
                c(
                        BUNDLE,
                        "key: rooms",
                        "key: outcome",
                        BUNDLE + ":24: “outcome” is a word of the procedure; choose another question key"));
    }

    private static Stream<Arguments> lists() {
        return Stream.of(
                c(
                        AGENCIES,
                        "kind: agency",
                        "kind: window",
                        AGENCIES + ":9: there is one general window already; only one agency may be of kind window"),
                c(
                        AGENCIES,
                        "kind: window",
                        "kind: agency",
                        AGENCIES + ":1: one agency must be of kind window, the general window that takes applications"),
                c(
                        AGENCIES,
                        "code: front-desk",
                        "code: reading-room",
                        AGENCIES + ":6: the agency “reading-room” stands in this sheet twice"),
                c(
                        MATERIALS,
                        "  deferral: 5WD\n",
                        "",
                        MATERIALS + ":5: a deferrable material has a deferral limit, any other has none"),
                c(
                        MATERIALS,
                        "code: reference",
                        "code: photo",
                        MATERIALS + ":5: the material “photo” stands in this sheet twice"),
                c(
                        REMEDIES,
                        "code: inaction",
                        "code: idle",
                        REMEDIES + ":1: the remedies “inaction” for an agency that does not act are missing"),
                c(
                        DIVISIONS,
                        "successor: \"990198\"",
                        "successor: \"990197\"",
                        DIVISIONS + ":9: the successor “990197” is no division here"),
                c(
                        DIVISIONS,
                        "validFrom: 2026-01-01",
                        "validFrom: 2026-02-30",
                        DIVISIONS + ":17: “2026-02-30” is no day such as 2026-11-22"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void every_break_is_told_with_its_place(String file, String old, String replacement, String problem) {
        assertThat(new SmallCatalogue().with(file, old, replacement).problems()).contains(problem);
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
    void items_that_wait_for_each_other_are_told() {
        SmallCatalogue catalogue = new SmallCatalogue()
                .with(BUNDLE, "{code: rare-books, when: wantsRare}", "{code: rare-books}")
                .with(CARD, "needs: []", "needs: [seat-number]");

        assertThat(catalogue.problems())
                .containsExactly(
                        RARE + ":14: the item “rare-books” waits for itself: it needs a result of “reader-card”",
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
