package org.yiciban.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiciban.catalogue.release.SmallCatalogue.BUNDLE;
import static org.yiciban.catalogue.release.SmallCatalogue.CARD;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.catalogue.release.SmallCatalogue;
import org.yiciban.catalogue.sheet.AnswerProblem;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.catalogue.sheet.SituationCondition;
import org.yiciban.catalogue.sheet.SituationException;
import org.yiciban.catalogue.sheet.SituationWords;

/** Questions with several answers, days, and questions that hang on others: as sheets say them, and as they are answered. */
class QuestionSheetsTest {

    private static final String PROMISED = "promised: {limit: 2WD}";
    private static final String OPTIONS =
            "[{value: a, text: {zh: 甲, en: A}}, {value: b, text: {zh: 乙, en: B}}, {value: c, text: {zh: 丙, en: C}}]";
    private static final String KINDS = "  - {key: kinds, text: {zh: 种类, en: Kinds}, type: multi, options: " + OPTIONS;
    private static final String DAY = "  - {key: day, text: {zh: 日子, en: Day}, type: date";
    private static final String SEATS =
            "  - {key: seats, text: {zh: 座位, en: Seats}, type: number, min: 1, max: 90, when: \"'a' in kinds\"";
    private static final String OLD =
            "  - {key: old, text: {zh: 老, en: Old}, type: boolean, when: \"day < '2000-01-01' && seats > 5\"";

    private static SmallCatalogue asking(String... questions) {
        String more = Arrays.stream(questions)
                .map(line -> line.endsWith("}") ? line : line + "}")
                .reduce("", (all, line) -> all + line + "\n");
        return new SmallCatalogue().with(BUNDLE, "questions:\n", "questions:\n" + more);
    }

    private static BundleSheet all() {
        SmallCatalogue catalogue = asking(KINDS, DAY, SEATS, OLD);
        assertThat(catalogue.problems()).isEmpty();
        return CatalogueReader.read(catalogue.bundle()).bundle();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                KINDS,
                KINDS + ", default: b",
                DAY,
                DAY + ", default: 2026-09-01",
                DAY + "}\n" + SEATS + ", when: \"day >= '2026-01-01'\"",
                KINDS + "}\n" + SEATS,
                KINDS + "}\n" + DAY + "}\n" + SEATS + "}\n" + OLD
            })
    void what_is_right_is_read(String questions) {
        String once = questions.replace("when: \"'a' in kinds\", when:", "when:");
        assertThat(asking(once).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "type: multi ~ a choice and a multi have options",
                "type: multi, options: [] ~ a choice and a multi have options",
                "type: date, options: [{value: a, text: {zh: 甲, en: A}}] ~ a choice and a multi have options",
                "type: multi, options: [{value: 'a,b', text: {zh: 甲, en: A}}] ~ has no comma",
                "type: text ~ “text” is none of boolean",
                "type: date, default: 2026-02-30 ~ Enter a date",
                "type: date, default: tomorrow ~ Enter a date",
                "type: date, default: 1600-01-01 ~ Enter a date from 1900-01-01",
                "type: boolean, when: one ~ can’t hang on its own answer",
                "type: boolean, when: wantsRare ~ hangs on the questions before it",
                "type: boolean, when: nobody ~ hangs on the questions before it",
                "type: boolean, when: rooms > 3 ~ hangs on the questions before it",
                "type: boolean, when: 'one ||' ~ is no condition",
                "type: boolean, when: 'one.getClass()' ~ is no condition"
            })
    void what_is_wrong_is_told(String rest, String told) {
        assertThat(asking("  - {key: one, text: {zh: 一, en: One}, " + rest).problems())
                .anySatisfy(
                        problem -> assertThat(problem).startsWith(BUNDLE + ":").contains(told));
    }

    /** A question that hangs on a later one would wait for what waits for it. */
    @Test
    void questions_in_a_circle_are_refused() {
        assertThat(asking(
                                "  - {key: one, text: {zh: 一, en: One}, type: boolean, when: two",
                                "  - {key: two, text: {zh: 二, en: Two}, type: boolean, when: one")
                        .problems())
                .anySatisfy(problem -> assertThat(problem).contains("hangs on the questions before it"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "kinds == 'a' ~ several answers",
                "'d' in kinds ~ several answers",
                "kinds ~ several answers",
                "day == 'a' ~ a date",
                "day > 3 ~ a date",
                "day ~ a date",
                "day > '2026-13-01' ~ only numbers and dates"
            })
    void a_condition_fits_the_type(String when, String told) {
        assertThat(asking(KINDS, DAY)
                        .with(BUNDLE, "code: rare-books, when: wantsRare", "code: rare-books, when: \"" + when + "\"")
                        .problems())
                .anySatisfy(problem -> assertThat(problem).contains(told));
    }

    @Test
    void answers_are_checked_by_type_and_those_that_nobody_asked_for_are_none() {
        Situation asked = Situation.of(
                all(),
                Map.of("kinds", List.of("b", "a"), "seats", "6", "day", " 1999-12-31 ", "old", true, "rooms", 1));
        assertThat(asked.facts())
                .containsEntry("kinds", List.of("a", "b"))
                .containsEntry("seats", 6)
                .containsEntry("day", "1999-12-31")
                .containsEntry("old", true);

        Situation not = Situation.of(
                all(), Map.of("kinds", List.of("b"), "seats", "many", "day", "1999-12-31", "old", "x", "rooms", 1));
        assertThat(not.facts()).containsEntry("seats", null).containsEntry("old", null);
        assertThat(SituationCondition.parse("seats > 5").holds(not.facts())).isFalse();
        assertThat(SituationCondition.parse("!old").holds(not.facts())).isTrue();
        assertThat(Situation.asked(all(), Map.of("kinds", "a")))
                .extracting(Question::key)
                .contains("seats")
                .doesNotContain("old");
    }

    @ParameterizedTest
    @CsvSource({
        "kinds, choice, x", "kinds, required, ''", "day, date, 2026-02-29", "day, date, 1.9.2026",
                "day, range, 1899-12-31",
        "day, range, 2200-01-01", "day, required, ''", "seats, range, 91", "seats, number, many", "seats, required, ''"
    })
    void a_wrong_answer_is_told(String question, String code, String answer) {
        Map<String, Object> answers = new java.util.HashMap<>(Map.of("kinds", "a", "seats", 4, "day", "2026-09-01"));
        answers.put(question, answer);
        try {
            Situation.of(all(), answers);
            assertThat(answer).as("it was taken").isNull();
        } catch (SituationException refused) {
            assertThat(refused.problems())
                    .extracting(AnswerProblem::key, AnswerProblem::code)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(question, code));
        }
    }

    /** What hangs on a wrong answer isn't asked for yet: one is told of that answer alone. */
    @Test
    void what_hangs_on_a_wrong_answer_waits() {
        try {
            Situation.of(all(), Map.of("kinds", List.of("x"), "day", "2026-09-01"));
            assertThat(true).as("it was taken").isFalse();
        } catch (SituationException refused) {
            assertThat(refused.problems()).extracting(AnswerProblem::key).containsExactly("kinds");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "promised: [{when: \"day < '2026-01-01'\", limit: 1WD}, {when: \"day >= '2026-01-01'\", limit: 2WD}, {limit: 3WD}]",
                "promised: [{when: \"'a' in kinds && 'b' in kinds\", limit: 1WD}, {when: \"!('a' in kinds)\", limit: 2WD}, {limit: 3WD}]",
                "promised: [{when: seats > 3, limit: 1WD}, {when: \"!('a' in kinds)\", limit: 2WD}, {limit: 3WD}]"
            })
    void limits_are_compared_in_the_situations_that_there_are(String rows) {
        boolean exhaustive = rows.contains("day >=");
        assertThat(asking(KINDS, DAY, SEATS).with(CARD, PROMISED, rows).problems())
                .hasSize(exhaustive ? 1 : 0)
                .allSatisfy(problem -> assertThat(problem).contains("hold in every situation"));
    }

    @Test
    void a_limit_for_what_is_never_asked_together_is_refused() {
        assertThat(asking(KINDS, DAY, SEATS)
                        .with(
                                CARD,
                                PROMISED,
                                "promised: [{when: \"seats > 3 && !('a' in kinds)\", limit: 1WD}, {limit: 3WD}]")
                        .problems())
                .anySatisfy(problem -> assertThat(problem).contains("holds in no situation"));
    }

    @Test
    void conditions_and_answers_are_said_in_words() {
        SituationWords words = new SituationWords(all().questions());

        assertThat(words.of(SituationCondition.parse("day < '2026-09-01' && 'a' in kinds"))
                        .zh())
                .isEqualTo("“日子”：早于2026-09-01，并且“种类”：包括甲");
        assertThat(words.of(SituationCondition.parse("'2026-09-01' <= day")).en())
                .isEqualTo("“Day”: 2026-09-01 or later");
        assertThat(words.answers(
                        List.of("kinds", "seats"),
                        Situation.soFar(all(), Map.of("kinds", List.of("c", "b")))
                                .facts()))
                .hasValueSatisfying(said -> assertThat(said.zh()).isEqualTo("“种类”为乙、丙"));
    }
}
