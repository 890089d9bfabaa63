package org.yiciban.engine.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiciban.form.feel.Feel;
import org.yiciban.form.feel.FeelFailure;
import org.yiciban.form.feel.FeelFunctions;

/** Every function that files may use, with whatever is worst for it: refused before it begins, or few steps. */
class FeelBoundsTests {

    private static final FeelEngineApi READER = FeelEngineBuilder.create().build();
    private static final List<String> HOSTILE = List.of(
            "999999999",
            "-2147483648",
            "2147483647",
            "0",
            "huge",
            "text",
            "exponent",
            "rows",
            "rows.x",
            "null",
            "\"\"",
            "\"1e999999999\"",
            "date(\"9999-12-31\")",
            "duration(\"P999999999Y\")",
            "[rows, rows]");
    private static final Map<String, Object> ANSWERS = answers();

    static Stream<String> functions() {
        return FeelFunctions.names().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionEndsWithHostileArguments(String function) {
        Feel feel = FeelForTests.feel();
        Stream<String> calls = Stream.of(
                        HOSTILE.stream().map(one -> function + "(" + one + ")"),
                        HOSTILE.stream()
                                .flatMap(one -> HOSTILE.stream().map(two -> function + "(" + one + ", " + two + ")")),
                        HOSTILE.stream().map(one -> function + "(" + one + ", 2147483647, -2147483648)"))
                .flatMap(all -> all);
        // the bound is the steps; the time is the net beneath
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> calls.forEach(call -> bounded(feel, call)));
    }

    private static void bounded(Feel feel, String call) {
        ParseResult read = READER.parseExpression(call);
        try {
            Object value = feel.evaluate(call, ANSWERS);
            assertThat(FeelCost.with(read.parsedExpression().expression(), ANSWERS))
                    .as(call)
                    .isLessThanOrEqualTo(FeelCost.MOST_STEPS);
            assertThat(value instanceof BigDecimal number ? number.precision() + Math.abs(number.scale()) : 0)
                    .as(call)
                    .isLessThan(200);
        } catch (FeelFailure refused) {
            assertThat(refused).isNotNull();
        }
    }

    @Test
    void theStepsOfAnExpressionAreCountedWithWhatIsAnswered() {
        Feel feel = FeelForTests.feel();
        List<Object> few = rows(200);
        assertThat(feel.evaluate("count(rows[list contains(rows.x, x)])", Map.of("rows", few)))
                .isEqualTo(BigDecimal.valueOf(200));
        // ten seconds before
        assertThat(Stream.of("count(rows[list contains(rows.x, x)])", "count(distinct values(rows.x))"))
                .allSatisfy(expression -> org.assertj.core.api.Assertions.assertThatThrownBy(
                                () -> feel.evaluate(expression, Map.of("rows", rows(20_000))))
                        .isInstanceOf(FeelFailure.class));
    }

    @Test
    void anAnswerWithAnExponentIsNoNumber() {
        Feel feel = FeelForTests.feel();
        for (String expression : List.of("floor(number(a))", "count(rows[floor(number(a)) > 1])", "odd(a)", "a + 1")) {
            Object answer = expression.contains("number") ? "1e999999999" : new BigDecimal("1e999999999");
            Map<String, Object> context = Map.of("a", answer, "rows", List.of(Map.of("a", answer)));
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> feel.evaluate(expression, context))
                    .as(expression)
                    .isInstanceOf(FeelFailure.class);
        }
        assertThat(feel.evaluate("floor(number(a))", Map.of("a", "12.5"))).isEqualTo(BigDecimal.valueOf(12));
    }

    private static Map<String, Object> answers() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("huge", new BigDecimal("1e999999999"));
        answers.put("text", "x".repeat(2_000));
        answers.put("exponent", "1e999999999");
        answers.put("rows", rows(200));
        return Collections.unmodifiableMap(answers);
    }

    private static List<Object> rows(int count) {
        return new ArrayList<>(
                IntStream.range(0, count).mapToObj(row -> Map.of("x", row)).toList());
    }
}
