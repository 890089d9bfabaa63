package org.yiciban.modelling.decision;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.table.DecisionTable;
import org.yiciban.catalogue.table.Domain;
import org.yiciban.form.feel.FeelFunctions.Kind;
import org.yiciban.form.feel.FeelGrammar;
import org.yiciban.form.feel.FeelPaths;
import org.yiciban.form.feel.FeelSyntax;
import org.yiciban.modelling.report.Report;

/**
 * The numbers that a decision table works out of facts: of facts that are known there, and numbers they are. What isn't so has no
 * value in any case, and only the {@code otherwise} of the fact would ever hold.
 */
public final class WorkedOutValues {

    private WorkedOutValues() {}

    /** The facts that its cells read to work out a value. */
    public static Set<String> read(DecisionTable table) {
        Set<String> read = new LinkedHashSet<>();
        table.rows().forEach(row -> row.values().forEach(value -> read.addAll(FeelPaths.of(value))));
        return read;
    }

    /**
     * Tells what can't be worked out.
     *
     * @param known the facts that are known where the table is asked
     * @param given the facts that it gives
     */
    public static void check(DecisionTable table, Map<String, Domain> known, Map<String, Domain> given, Report report) {
        for (DecisionTable.Row row : table.rows()) {
            for (int column = 0; column < table.outputs().size(); column++) {
                Domain domain = given.get(table.outputs().get(column).fact());
                String value = row.values().get(column);
                String place = table.key() + ", row " + row.number();
                Set<String> names = FeelPaths.of(value);
                if (FeelGrammar.ours(value).isPresent()) {
                    continue; // told at its own file
                }
                if (!known.keySet().containsAll(names)) {
                    names.stream()
                            .filter(name -> !known.containsKey(name))
                            .forEach(name -> unknown(name, row, known.keySet(), place, report));
                } else if (domain != null && isNumber(domain) && !value.isEmpty() && isNone(value, known)) {
                    report.error(
                            "table-cell",
                            place,
                            "决策表第 " + row.number() + " 行：“" + Report.shown(value) + "”算出来不是数字。请只用数字计算，例如 area * 40。",
                            "Row " + row.number() + " of the table: “" + Report.shown(value)
                                    + "” gives no number. Calculate with numbers only, such as area * 40.");
                }
            }
        }
    }

    private static void unknown(String name, DecisionTable.Row row, Set<String> known, String place, Report report) {
        String all = String.join(", ", new TreeSet<>(known));
        report.error(
                "table-fact",
                place,
                "决策表第 " + row.number() + " 行计算时用到的“" + Report.shown(name) + "”不是这里已知的事实。可用：" + all + "。",
                "Row " + row.number() + " of the table calculates with “" + Report.shown(name)
                        + "”, which is no fact that is known here. There are: " + all + ".");
    }

    private static boolean isNumber(Domain domain) {
        return Kind.NUMBER.equals(kind(domain));
    }

    /** A number may be added to a number, and nothing else may. */
    private static boolean isNone(String value, Map<String, Domain> known) {
        return value.equals("null")
                || FeelSyntax.reader()
                        .unlike("(" + value + ") + 1", name -> kind(known.get(name)))
                        .isPresent();
    }

    private static @Nullable Kind kind(@Nullable Domain domain) {
        return domain == null
                ? null
                : switch (domain.type().kind()) {
                    case NUMBER -> Kind.NUMBER;
                    case BOOLEAN -> Kind.TRUTH;
                    case CHOICE -> Kind.TEXT;
                    case MULTI, DATE -> Kind.OTHER;
                };
    }
}
