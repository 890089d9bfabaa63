package org.yiciban.catalogue.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.catalogue.release.ShippedFiles;

class SituationTests {

    private final BundleSheet restaurant =
            ShippedFiles.release(ShippedFiles.RESTAURANT).bundle();

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "staff ~ true",
                "!staff ~ false",
                "open ~ false",
                "!open ~ true",
                "kind == 'hot-food' ~ true",
                "kind != 'hot-food' ~ false",
                "kind == 'drinks' ~ false",
                "seats > 50 ~ false",
                "seats >= 50 ~ true",
                "seats <= 50 ~ true",
                "seats < 50.5 ~ true",
                "seats == 50 ~ true",
                "seats != 50 ~ false",
                "staff && seats > 49 && kind == 'hot-food' ~ true",
                "staff && seats > 50 ~ false",
                "unknown ~ false",
                "!unknown ~ false",
                "unknown > 3 ~ false",
                "kind > 3 ~ false",
                "staff || open ~ true",
                "open || seats < 50 ~ false",
                "open && unknown ~ false",
                "unknown || staff ~ true",
                "!(open || seats < 50) ~ true",
                "staff && (open || kind == 'hot-food') ~ true",
                "50 <= seats ~ true",
                "staff == true ~ true",
                "'ramp' in works ~ true",
                "'lift' in works ~ false",
                "!('lift' in works) && kind == \"hot-food\" ~ true",
                "'ramp' in kind ~ false"
            })
    void a_condition_holds_or_not(String text, boolean expected) {
        Map<String, Object> facts =
                Map.of("staff", true, "open", false, "kind", "hot-food", "seats", 50, "works", List.of("ramp", "sign"));

        assertThat(SituationCondition.parse(text).holds(facts)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a &&",
                "&& a",
                "a | b",
                "!a == 'x'",
                "!a in b",
                "a > 'x'",
                "a == b",
                "a in b",
                "'x' in 'y'",
                "3 in a",
                "a in ('x', 'y')",
                "a.b",
                "a()",
                "Aa",
                "a-b",
                "a = 3",
                "a > 9999999999999999",
                "(a",
                "a)",
                "${a}",
                "'x' == 'x'",
                "true",
                "a == 'it''s'",
                "a ? b : c",
                "a == 1 == 1",
                "(((((((((((((((((((((a)))))))))))))))))))))"
            })
    void everything_else_is_no_condition(String text) {
        assertThatThrownBy(() -> SituationCondition.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "a&&!b ~ a && !b",
                "seats>50 ~ seats > 50",
                "k=='x' ~ k == 'x'",
                "n  >= 1.5 ~ n >= 1.5",
                "! b ~ !b",
                "(a) or b and c ~ a || (b && c)",
                "(a||b)and not(c) ~ (a || b) && !c",
                "n == 50.0 ~ n == 50",
                "k == \"x\" ~ k == 'x'",
                "a && (b && c) ~ a && (b && c)"
            })
    void a_condition_has_one_standard_form(String text, String standard) {
        assertThat(SituationCondition.parse(text)).hasToString(standard);
        assertThat(SituationCondition.parse(standard)).isEqualTo(SituationCondition.parse(text));
    }

    @Test
    void open_questions_get_their_default() {
        assertThat(Situation.of(restaurant, Map.of("hasSignboard", true)).facts())
                .isEqualTo(Map.of("hasSignboard", true, "publicGathering", false, "business", "hot-food", "area", 100));
    }

    @Test
    void words_of_a_page_count_as_values() {
        Situation situation = Situation.of(
                restaurant,
                Map.of("hasSignboard", "true", "publicGathering", "", "area", "80.5", "business", "drinks"));

        assertThat(situation.facts())
                .isEqualTo(Map.of("hasSignboard", true, "publicGathering", false, "business", "drinks", "area", 80.5));
    }

    @Test
    void all_wrong_answers_are_told_at_once() {
        SituationException refused = catchThrowableOfType(
                SituationException.class,
                () -> Situation.of(
                        restaurant,
                        Map.of(
                                "hasSignboard",
                                "yes",
                                "publicGathering",
                                1,
                                "business",
                                "sushi",
                                "area",
                                0,
                                "x",
                                true)));

        assertThat(refused.problems())
                .extracting(problem -> problem.key() + " " + problem.code())
                .containsExactly(
                        "hasSignboard boolean",
                        "publicGathering boolean",
                        "business choice",
                        "area range",
                        "x unknown");
        assertThat(refused.problems())
                .allMatch(problem -> !problem.message().zh().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99", "-5", "NaN", "0x10", "ten", "99999999999999999999", "1.2.3", "１２"})
    void what_is_no_sensible_number_is_refused(String text) {
        assertThatThrownBy(() -> Situation.of(restaurant, Map.of("area", text)))
                .isInstanceOf(SituationException.class)
                .hasMessageStartingWith("area: Enter a number");
    }
}
