package org.yiciban.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiciban.catalogue.release.SmallCatalogue.BUNDLE;
import static org.yiciban.catalogue.release.SmallCatalogue.CARD;
import static org.yiciban.catalogue.release.SmallCatalogue.RARE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.catalogue.release.SmallCatalogue;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.catalogue.sheet.SituationCondition;
import org.yiciban.catalogue.sheet.SituationWords;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.TimeLimit;

/** Limits that are said row by row; the broken ones are in the corpus of broken sheets. */
class SituationRowsTests {

    private static final String PROMISED = "promised: {limit: 2WD}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "promised: [{limit: 2WD}]",
                "promised: [{when: wantsRare, limit: 1WD}, {limit: 2WD}]",
                "promised: [{when: rooms < 2, limit: 1WD}, {when: rooms >= 2 && rooms < 5, limit: 2WD}, {limit: 3WD}]",
                "promised: [{when: 'wantsRare && rooms > 2', limit: 1WD}, {when: '!wantsRare', limit: 2WD}, {limit: 3WD}]"
            })
    void rows_that_do_not_overlap_are_sound(String rows) {
        assertThat(new SmallCatalogue().with(CARD, PROMISED, rows).problems()).isEmpty();
    }

    @Test
    void what_holds_hangs_on_the_answers() {
        CatalogueContent content = CatalogueReader.read(new SmallCatalogue()
                .with(CARD, PROMISED, "promised: [{when: rooms < 2, limit: 1WD}, {limit: 3WD}]")
                .bundle());
        ItemSheet card = content.items().get(new ItemCode("reader-card"));

        assertThat(card.promised().in(Map.of("rooms", 1))).contains(TimeLimit.parse("1WD"));
        assertThat(card.promised().in(Map.of("rooms", 2))).contains(TimeLimit.parse("3WD"));
        assertThat(card.promised().otherwise()).contains(TimeLimit.parse("3WD"));
        assertThat(card.statutory().varies()).isFalse();
    }

    @Test
    void the_bundle_may_promise_by_situation_in_the_place_of_the_item() {
        CatalogueContent content = CatalogueReader.read(new SmallCatalogue()
                .with(
                        BUNDLE,
                        "{code: rare-books, when: wantsRare}",
                        "{code: rare-books, when: wantsRare, promised: [{when: rooms > 1, limit: 2WH}, {limit: 3WH}]}")
                .bundle());

        assertThat(content.items().get(new ItemCode("rare-books")).promised().in(Map.of("rooms", 3)))
                .contains(TimeLimit.parse("2WH"));
    }

    @Test
    void a_wrong_row_of_the_bundle_is_told_where_the_bundle_says_it() {
        assertThat(new SmallCatalogue()
                        .with(
                                BUNDLE,
                                "{code: rare-books, when: wantsRare}",
                                "{code: rare-books, when: wantsRare, promised: [{when: rooms > 9, limit: 2WH}, {limit: 3WH}]}")
                        .problems())
                .containsExactly(
                        BUNDLE
                                + ":18: the condition “rooms > 9” holds in no situation; take the row out, or look at the condition");
    }

    @Test
    void a_fact_does_not_choose_a_limit_as_it_may_come_to_be_known_too_late() {
        assertThat(new SmallCatalogue()
                        .with(
                                BUNDLE,
                                "questions:",
                                "facts: [{key: hasCard, from: decision, item: reader-card, type: choice, options: [granted, denied], otherwise: denied}]\n"
                                        + "questions:")
                        .with(CARD, PROMISED, "promised: [{when: hasCard == 'granted', limit: 1WD}, {limit: 2WD}]")
                        .problems())
                .singleElement()
                .asString()
                .contains("speaks of the fact “hasCard”", "Let it depend on a question");
    }

    /** The item that the bundle's promise would be too short for isn't there then. */
    @Test
    void what_the_bundle_promises_counts_the_items_of_that_situation() {
        String slow = "promised: {limit: 20WH}";
        assertThat(new SmallCatalogue()
                        .with(RARE, "promised: {limit: 4WH}", slow)
                        .with(
                                BUNDLE,
                                "promised: {limit: 5WD}",
                                "promised: [{when: wantsRare, limit: 5WD}, {limit: 2WD}]")
                        .problems())
                .isEmpty();
        assertThat(new SmallCatalogue()
                        .with(RARE, "promised: {limit: 4WH}", slow)
                        .with(BUNDLE, "promised: {limit: 5WD}", "promised: {limit: 2WD}")
                        .problems())
                .hasSize(1);
    }

    @Test
    void conditions_are_said_in_words() {
        java.util.List<Question> questions =
                CatalogueReader.read(new SmallCatalogue().bundle()).bundle().questions();
        SituationWords words = new SituationWords(questions);

        assertThat(words.of(SituationCondition.parse("!wantsRare && (rooms >= 3 || 2 > rooms)"))
                        .en())
                .isEqualTo("“Rare books”: no and (“How many rooms”: at least 3 or “How many rooms”: less than 2)");
        assertThat(words.of(SituationCondition.parse("rooms != 3")).zh()).isEqualTo("“几个阅览室”：不是3");
    }
}
