package org.yiciban.catalogue.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiciban.catalogue.table.WrittenTable.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yiciban.catalogue.condition.FactType;
import org.yiciban.catalogue.table.TableFault.Kind;

/** Whether a table answers in every situation. */
class TableProofTests {

    private static final Map<String, Domain> READ = Map.of(
            "area", Domain.between(BigDecimal.ZERO, BigDecimal.valueOf(1000)),
            "kind", Domain.of(new FactType(FactType.Kind.CHOICE, Set.of("shop", "stall", "school"))),
            "young", Domain.of(FactType.of(FactType.Kind.BOOLEAN)),
            "works", Domain.of(new FactType(FactType.Kind.MULTI, Set.of("lift", "gas"))));
    private static final Map<String, Domain> GIVEN = Map.of(
            "fee", Domain.of(FactType.of(FactType.Kind.NUMBER)),
            "band", Domain.of(new FactType(FactType.Kind.CHOICE, Set.of("small", "large"))),
            "marks", Domain.of(new FactType(FactType.Kind.MULTI, Set.of("a", "b"))));

    private static List<TableFault> faults(DecisionTable table) {
        return TableProof.faults(table, READ, GIVEN);
    }

    private static void fault(DecisionTable table, Kind kind, String shown) {
        assertThat(faults(table)).extracting(TableFault::kind).containsExactly(kind);
        assertThat(String.join(" / ", faults(table).get(0).shown())).isEqualTo(shown);
    }

    @Test
    void aTableThatAnswersEverywhereHasNoFault() {
        assertThat(faults(table(
                        "UNIQUE",
                        "area | kind -> fee",
                        "<= 50 | - -> 10",
                        "(50..200] | \"shop\", \"stall\" -> area * 2",
                        "(50..200] | \"school\" -> 0",
                        "> 200 | not(\"school\") -> 400",
                        "> 200 | \"school\" -> 0")))
                .isEmpty();
        assertThat(faults(table("FIRST", "young | kind -> band", "true | \"shop\" -> \"small\"", "- | - -> \"large\"")))
                .isEmpty();
        assertThat(faults(table("ANY", "young -> band", "true -> \"small\"", "- -> \"small\"")))
                .isEmpty();
        assertThat(faults(table("COLLECT", "young -> marks", "true -> \"a\"", "- -> \"b\"")))
                .isEmpty();
    }

    @Test
    void aSituationWithoutRowIsNamed() {
        fault(table("UNIQUE", "area -> fee", "< 50 -> 1", "> 50 -> 2"), Kind.GAP, "area = 50");
        fault(table("UNIQUE", "area -> fee", "[10..1000] -> 1"), Kind.GAP, "area = 0");
        fault(
                table("UNIQUE", "young | kind -> fee", "true | - -> 1", "false | \"shop\", \"stall\" -> 2"),
                Kind.GAP,
                "young = false, kind = school");
        fault(table("UNIQUE", "area -> fee", "[0..1] -> 1", "[2..1000] -> 1"), Kind.GAP, "area = 1.5");
    }

    @Test
    void twoRowsWhereOneMayBeAreNamed() {
        fault(table("UNIQUE", "area -> fee", "<= 50 -> 1", ">= 50 -> 2"), Kind.OVERLAP, "1");
        fault(table("ANY", "young -> band", "true -> \"small\"", "- -> \"large\""), Kind.OVERLAP, "1");
        fault(table("FIRST", "young | kind -> fee", "- | - -> 1", "true | \"shop\" -> 2"), Kind.UNREACHED, "1");
    }

    @Test
    void whatCantBeProvedIsRefused() {
        fault(table("UNIQUE", "area * 2 -> fee", "- -> 1"), Kind.INPUT, "area * 2 / area, kind, works, young");
        fault(table("UNIQUE", "works -> fee", "- -> 1"), Kind.INPUT, "works / area, kind, works, young");
        fault(table("UNIQUE", "area -> cost", "- -> 1"), Kind.OUTPUT, "cost / band, fee, marks");
        fault(table("UNIQUE", "area -> fee", "? > 5 -> 1"), Kind.TEST, "area / ? > 5");
        fault(table("UNIQUE", "kind -> fee", "\"shopp\" -> 1"), Kind.NEVER, "kind / shopp");
        fault(table("UNIQUE", "kind -> fee", "> 5 -> 1"), Kind.NEVER, "kind / < >");
        fault(table("UNIQUE", "area -> fee", "2000 -> 1"), Kind.NEVER, "area / 2000");
        fault(table("UNIQUE", "area -> band", "- -> \"huge\""), Kind.VALUE, "band / \"huge\"");
        fault(table("UNIQUE", "area -> band", "- -> kind"), Kind.VALUE, "band / kind");
        fault(table("UNIQUE", "area -> fee", "- -> "), Kind.VALUE, "fee / ");
        fault(table("UNIQUE", "area -> marks", "- -> \"a\""), Kind.VALUE, "marks / \"a\"");
    }

    /** A number in each of many parts of many tests makes more comparisons than anybody waits for. */
    @Test
    void testsOfManyPartsAreProvedInCountedSteps() {
        String[] rows = IntStream.range(0, 400)
                .mapToObj(row -> IntStream.range(0, 100)
                                .mapToObj(part ->
                                        BigDecimal.valueOf(row * 100 + part, 2).toPlainString())
                                .collect(Collectors.joining(", "))
                        + " -> 1")
                .toArray(String[]::new);

        assertThat(faults(table("FIRST", "area -> fee", rows)))
                .extracting(TableFault::kind)
                .containsExactly(Kind.UNPROVED);
    }

    /** The largest tables are proved, or it is said that they can't be, within counted steps. */
    @Test
    void theLargestTablesAreProvedInCountedSteps() {
        String[] bands = IntStream.range(0, 2_000)
                .mapToObj(n ->
                        (n == 0 ? "<= 0" : n == 1_999 ? "> 1998" : "(" + (n - 1) + ".." + n + "]") + " | - -> " + n)
                .toArray(String[]::new);
        Map<String, Domain> open =
                Map.of("area", Domain.of(FactType.of(FactType.Kind.NUMBER)), "kind", READ.get("kind"));
        assertThat(TableProof.faults(table("UNIQUE", "area | kind -> fee", bands), open, GIVEN))
                .isEmpty();

        Map<String, Domain> many = IntStream.range(0, 20)
                .boxed()
                .collect(Collectors.toMap(n -> "n" + n, n -> Domain.of(FactType.of(FactType.Kind.NUMBER))));
        String[] rows = IntStream.range(0, 2_000)
                .mapToObj(row -> IntStream.range(0, 20)
                                .mapToObj(n -> (n * 31 + row * 17) % 7 == 0 ? "> " + (row * n) % 97 : "-")
                                .collect(Collectors.joining(" | "))
                        + " -> " + row)
                .toArray(String[]::new);
        String columns = IntStream.range(0, 20).mapToObj(n -> "n" + n).collect(Collectors.joining(" | ")) + " -> fee";
        assertThat(TableProof.faults(table("COLLECT", columns, rows), many, GIVEN))
                .hasSizeLessThanOrEqualTo(20);
        assertThat(TableProof.faults(table("UNIQUE", columns, rows), many, GIVEN))
                .isNotEmpty();
    }
}
