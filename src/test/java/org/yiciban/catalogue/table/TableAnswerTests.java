package org.yiciban.catalogue.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiciban.catalogue.table.WrittenTable.table;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yiciban.catalogue.table.TableAnswer.Result;
import org.yiciban.engine.feel.FeelForTests;
import org.yiciban.form.feel.Feel;

/** What tables answer: facts in, values and rows out. */
class TableAnswerTests {

    private static final Feel FEEL = FeelForTests.feel();

    private static TableAnswer asked(DecisionTable table, Object... facts) {
        Map<String, Object> known = new HashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            known.put(facts[i].toString(), facts[i + 1]);
        }
        return TableAnswer.of(table, known, FEEL);
    }

    @Test
    void aRowAnswersByItsNumber() {
        DecisionTable fee = table(
                "UNIQUE",
                "area | kind -> fee | band",
                "<= 50 | - -> 100 | \"small\"",
                "> 50 | \"shop\" -> area * 2.5 | \"large\"",
                "> 50 | not(\"shop\") -> 300 | \"large\"");

        TableAnswer answer = asked(fee, "area", 60, "kind", "shop");

        assertThat(answer.rows()).containsExactly(2);
        assertThat((BigDecimal) answer.values().get("fee")).isEqualByComparingTo("150");
        assertThat(answer.values()).containsEntry("band", "large");
        assertThat(asked(fee, "area", new BigDecimal("50.0"), "kind", "x").rows())
                .containsExactly(1);
    }

    @Test
    void eachPolicyAnswersAsItSays() {
        String[] rows = {"> 1 -> 5", "> 2 -> 5", "> 3 -> 7"};
        assertThat(asked(table("FIRST", "n -> v", rows), "n", 9).rows()).containsExactly(1);
        assertThat(asked(table("UNIQUE", "n -> v", rows), "n", 9).result()).isEqualTo(Result.SEVERAL_ROWS);
        assertThat(asked(table("ANY", "n -> v", rows), "n", 3).rows()).containsExactly(1, 2);
        assertThat(asked(table("ANY", "n -> v", rows), "n", 9).result()).isEqualTo(Result.SEVERAL_ROWS);
        assertThat(asked(table("COLLECT", "n -> v", rows), "n", 9).values().get("v"))
                .isEqualTo(List.of(new BigDecimal("5"), new BigDecimal("7")));
        Map<String, String> counted = Map.of("SUM", "17", "MIN", "5", "MAX", "7", "COUNT", "3");
        counted.forEach((how, value) -> assertThat((BigDecimal) TableAnswer.of(
                                TableReader.read(
                                        "t",
                                        WrittenTable.dmn(
                                                "t",
                                                "hitPolicy=\"COLLECT\" aggregation=\"" + how + "\"",
                                                "n -> v",
                                                rows)),
                                Map.of("n", 9),
                                FEEL)
                        .values()
                        .get("v"))
                .isEqualByComparingTo(value));
    }

    @Test
    void whatNoRowCoversHasNoAnswer() {
        DecisionTable table = table("UNIQUE", "n | m -> v", "> 1 | - -> 5");
        assertThat(asked(table, "n", 0)).isEqualTo(new TableAnswer(Result.NO_ROW, List.of(), Map.of()));
        assertThat(asked(table).result()).isEqualTo(Result.NO_ROW);
        assertThat(asked(table, "n", 2).found()).isTrue();
        // what isn't known is nothing else either
        assertThat(asked(table("UNIQUE", "n -> v", "not(3) -> 5")).result()).isEqualTo(Result.NO_ROW);
        assertThat(asked(table("UNIQUE", "n -> v", "- -> n + 1")).result()).isEqualTo(Result.NO_VALUE);
        assertThat(asked(table("UNIQUE", "n -> v", "- -> n + 1"), "n", "1e9").result())
                .isEqualTo(Result.NO_VALUE);
    }

    /** Code of the engine's own language and of Java is a text here, or nothing. */
    @Test
    void nothingIsRunInAnyCell() {
        String hole = "${''.getClass().forName('java.lang.Runtime')}";
        for (DecisionTable table : List.of(
                table("UNIQUE", hole + " -> v", "- -> 1"),
                table("UNIQUE", "n -> v", hole + " -> 1"),
                table("UNIQUE", "n -> v", "- -> " + hole),
                table("UNIQUE", "n -> v", "- -> \"\".getClass()"),
                table("UNIQUE", "n -> v", "- -> get class(n)"),
                table(
                        "UNIQUE",
                        "n -> v",
                        "- -> {f: function(a) external {java:{class:\"java.lang.Math\","
                                + "method signature:\"max(int,int)\"}}}.f(1,2)"))) {
            assertThat(asked(table, "n", 1).found()).as(table.toString()).isFalse();
        }
    }

    @Test
    void onlyATableOfTheLanguageIsRead() {
        assertThat(table(
                                "FIRST",
                                "n -> v",
                                IntStream.range(0, 2_000)
                                        .mapToObj(n -> n + " -> 1")
                                        .toArray(String[]::new))
                        .rows())
                .hasSize(2_000);
        refused(
                TableFault.Kind.ROWS,
                WrittenTable.dmn(
                        "t",
                        "",
                        "n -> v",
                        IntStream.range(0, 10_000).mapToObj(n -> n + " -> 1").toArray(String[]::new)));
        refused(TableFault.Kind.ROWS, WrittenTable.dmn("t", "", "n -> v"));
        refused(TableFault.Kind.POLICY, WrittenTable.dmn("t", "hitPolicy=\"RULE ORDER\"", "n -> v", "- -> 1"));
        refused(TableFault.Kind.POLICY, WrittenTable.dmn("t", "aggregation=\"SUM\"", "n -> v", "- -> 1"));
        refused(TableFault.Kind.CELLS, WrittenTable.dmn("t", "", "n -> v", "- | - -> 1"));
        refused(TableFault.Kind.TWICE, WrittenTable.dmn("t", "", "n | n -> v", "- | - -> 1"));
        refused(TableFault.Kind.OTHER_NAME, WrittenTable.dmn("u", "", "n -> v", "- -> 1"));
        String decision = "<decision id=\"u\" name=\"u\"/>";
        refused(
                TableFault.Kind.ONE_TABLE,
                WrittenTable.dmn("t", "", "n -> v", "- -> 1").replace("<decision id", decision + "<decision id"));
        refused(TableFault.Kind.ONE_TABLE, "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");
    }

    private static void refused(TableFault.Kind kind, String file) {
        assertThatThrownBy(() -> TableReader.read("t", file))
                .isInstanceOfSatisfying(
                        TableMistake.class,
                        mistake -> assertThat(mistake.fault().kind()).isEqualTo(kind));
    }

    /** What the check proves of a test holds when FEEL evaluates it. */
    @Test
    void aTestMeansInTheProofWhatItMeansInFeel() {
        Random random = new Random(94);
        String[] numbers = {
            "3",
            "-1.5",
            "< 3",
            "<= 3",
            "> 3",
            ">= 3",
            "[1..3]",
            "(1..3)",
            "]1..3[",
            "[1..3)",
            "1, 5",
            "< 1, > 5",
            "not(3)",
            "not([1..3], 7)",
            "-",
            ""
        };
        for (String test : numbers) {
            TestCell cell = TestCell.read(test).orElseThrow();
            for (int i = 0; i < 40; i++) {
                BigDecimal value =
                        BigDecimal.valueOf(random.nextInt(40) - 10, 0).divide(BigDecimal.valueOf(4));
                boolean feel = DecisionTable.any(test) || FEEL.holds(test, value, Map.of());
                assertThat(cell.holds(value)).as(test + " of " + value).isEqualTo(feel);
            }
        }
        for (String test : List.of("\"a\"", "\"a\", \"b\"", "not(\"a\")", "not(\"a\", \"c\")")) {
            for (String value : List.of("a", "b", "c", "")) {
                assertThat(TestCell.read(test).orElseThrow().holds(value))
                        .as(test + " of " + value)
                        .isEqualTo(FEEL.holds(test, value, Map.of()));
            }
        }
        for (String test : List.of("true", "false", "not(true)")) {
            assertThat(TestCell.read(test).orElseThrow().holds(true)).isEqualTo(FEEL.holds(test, true, Map.of()));
        }
    }
}
