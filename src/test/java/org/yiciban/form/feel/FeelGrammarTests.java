package org.yiciban.form.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.form.Forms;

class FeelGrammarTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "= a + b * 2",
                "=if a = null then 0 else a",
                "=sum(owners.amount)",
                "=count(owners[item.kind = \"x\"])",
                "=years and months duration(date(\"2020-01-01\"), date(\"2021-01-01\"))",
                "=date and time(\"2020-01-01T10:00:00\")",
                "=a and not(b)",
                "=string join([\"for\", \"every\"])",
                "=contains(name, \"matches(\")",
                "=\"now()\"",
                "=a and string(b) = \"x\"",
                "=中文 = 1",
                "=a between 1 and 3"
            })
    void plainExpressionsMayBeUsed(String expression) {
        assertThat(FeelGrammar.refusal(expression)).isEmpty();
        Forms.FEEL.evaluate(expression.substring(1), Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=",
                "=for x in 1..9999999 return x",
                "=some x in a satisfies x > 1",
                "=every x in a satisfies x",
                "=matches(a, \"(x+)+\")",
                "=replace(a, \"x\", \"y\")",
                "=split(a, \",\")",
                "=now()",
                "=today()",
                "=is defined(a)",
                "=get or else(a, 1)",
                "=9 ** 999999999",
                "=function(x) x",
                "=a // comment",
                "=((((((((((((1))))))))))))",
                "=(a",
                "=a)",
                "=`odd name`",
                "=a;b",
                "=\"open",
                "=get value(a, \"b\")",
                "=a.matches(\"x\")",
                "=extract(a, \"b\")",
                "=x and now()",
                "=not(today() > a)"
            })
    void loopsPatternsAndClocksMayNot(String expression) {
        assertThat(FeelGrammar.refusal(expression)).as(expression).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=decimal(1, 999999999)",
                "=decimal(a, b)",
                "=decimal(n: 1, scale: 999999999)",
                "=round up(1.5, 2147483647)",
                "=round down(a, -2147483648)",
                "=round half up(a, 10 + 20)",
                "=round half down(a, 1.5)",
                "=number(\"1e999999999\")",
                "=floor(number(\"1e9\" + a))",
                "=string join(a, string join(a, string join(a, \"x\")))",
                "=string join(a, b)",
                "={a: \"xxxxxxxx\", b: a + a + a, c: b + b + b}.c",
                "=a[count(a[count(a[x > 1]) > 1]) > 1] = null",
                "=a[count(distinct values(b)) > 1] = null",
                "=1234567890123456789012345678901 > a"
            })
    void whatMayTakeTimeWithoutBoundMayNot(String expression) {
        assertThat(FeelGrammar.refusal(expression)).as(expression).isPresent();
        // nor does the evaluator take it, by whatever way it came
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Forms.FEEL.evaluate(expression.substring(1), Map.of()))
                .isInstanceOf(FeelFailure.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=date(\"2020-13-45\") > a",
                "=a = date and time(\"2020-02-30T10:00:00\")",
                "=time(\"25:00:00\") = a",
                "=duration(\"P1X\") = a",
                "=a > @\"2020-13-45\"",
                "=1/0",
                "=a = 1 and b = 2 / (1 - 1)",
                "=modulo(5, 0)",
                "=date(2020, 13, 45) = a",
                "=\"a\" > 1",
                "=a = true or 1 = \"1\"",
                "=count(a) > \"3\"",
                "=if 1 then 2 else 3",
                "=a + abs(\"x\")",
                "=null > 1"
            })
    void whatCanBeReadAndMeansNothingMayNot(String expression) {
        assertThat(FeelGrammar.refusal(expression)).as(expression).isPresent();
        assertThat(FeelGrammar.conditionRefusal("=x = null or (" + expression.substring(1) + ")"))
                .as(expression)
                .isPresent();
    }

    @Test
    void theRefusalShowsThePlace() {
        assertThat(FeelGrammar.refusal("=a = 1 and count(b) > \"3\"")
                        .orElseThrow()
                        .en())
                .contains("count(b) > \"3\"");
        assertThat(FeelGrammar.refusal("=a = date(\"2020-13-45\")")
                        .orElseThrow()
                        .zh())
                .contains("date(\"2020-13-45\")");
        assertThat(FeelGrammar.refusal("=decimal(a, 99)").orElseThrow().zh()).contains("decimal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=decimal(a, 2)",
                "=round up(a, -2)",
                "=string join(rows.name, \", \")",
                "=number(a) > 1",
                "=number(\"12.50\")",
                "=\"date(\" = a",
                "=date(\"2020-02-29\") < a",
                "=count(rows[list contains(tags, \"x\")]) = 0",
                "=sum(rows[kind = \"a\" and amount > 3].amount) > sum(rows[kind = \"b\"].amount)",
                "=a in [1..5]",
                "=[1, {a: 2}]"
            })
    void whatIsBoundedStays(String expression) {
        assertThat(FeelGrammar.refusal(expression)).as(expression).isEmpty();
        assertThat(FeelGrammar.conditionRefusal("=(" + expression.substring(1) + ") = x or true = x"))
                .satisfies(refusal -> assertThat(refusal.map(text -> text.en()).orElse("may be empty"))
                        .contains("may be empty"));
    }

    @Test
    void longExpressionsMayNot() {
        assertThat(FeelGrammar.refusal("=" + "1+".repeat(250) + "1")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=area > 100", "=this.area <= 5", "=not(area > 100)", "=a != null and b > 1", "=x between 1 and 5",
                "=count(rows) > 3", "=a + b > 3", "=if a > 1 then true else false", "=x in [1..5]",
                        "=\"a != null\" = b and a > 1"
            })
    void comparisonsWithWhatMayBeEmptyNeedAGuard(String condition) {
        assertThat(FeelGrammar.conditionRefusal(condition)).as(condition).isEmpty();
        assertThat(FeelGrammar.unguarded(condition)).as(condition).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=area != null and area > 100", "=this.area = null or this.area <= 5", "=kind = \"x\"",
                        "=kind != \"x\"",
                "=x != null and x between 1 and 5", "=rows != null and count(rows) > 3", "=food = false", "=1 < 2"
            })
    void guardedOnesMayStand(String condition) {
        assertThat(FeelGrammar.conditionRefusal(condition)).as(condition).isEmpty();
        assertThat(FeelGrammar.unguarded(condition)).as(condition).isEmpty();
    }

    @Test
    void theEvaluatorIsExactAndKnowsWhatIsEmpty() {
        assertThat(Forms.FEEL.evaluate("0.1 + 0.2", Map.of())).isEqualTo(new java.math.BigDecimal("0.3"));
        assertThat(Forms.FEEL.evaluate("[1, {a: 2}]", Map.of()))
                .isEqualTo(java.util.List.of(java.math.BigDecimal.ONE, Map.of("a", java.math.BigDecimal.valueOf(2))));
        assertThat(Forms.FEEL.evaluate("nothing + 1", Map.of())).isNull();
        assertThat(Forms.FEEL.unaryTest("area > 100", Map.of()))
                .as("the trap that the guard closes")
                .isTrue();
        assertThat(Forms.FEEL.unaryTest("area != null and area > 100", Map.of()))
                .isFalse();
        assertThat(Forms.FEEL.unaryTest("area != null and area > 100", Map.of("area", 101)))
                .isTrue();
    }
}
