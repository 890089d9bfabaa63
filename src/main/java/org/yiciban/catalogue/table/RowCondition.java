package org.yiciban.catalogue.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a row of a table asks for, as a condition of the sheets: so that a table is told in the words of conditions. */
public final class RowCondition {

    private RowCondition() {}

    /** The condition; empty where the row asks for nothing, or for more than comparisons with fixed values. */
    public static Optional<String> of(DecisionTable table, DecisionTable.Row row) {
        List<String> parts = new ArrayList<>();
        for (int column = 0; column < table.inputs().size(); column++) {
            String test = row.tests().get(column);
            if (!DecisionTable.any(test)) {
                String fact = table.inputs().get(column).expression();
                Optional<TestCell> cell = TestCell.read(test);
                if (cell.isEmpty()) {
                    return Optional.empty();
                }
                parts.add(of(fact, cell.get(), table.inputs().size() > 1));
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" && ", parts));
    }

    private static String of(String fact, TestCell cell, boolean amongOthers) {
        String either = cell.spans().stream().map(span -> of(fact, span)).collect(Collectors.joining(" || "));
        if (cell.negated()) {
            return "!(" + either + ")";
        }
        return cell.spans().size() > 1 && amongOthers ? "(" + either + ")" : either;
    }

    private static String of(String fact, TestCell.Span span) {
        Object only = span.only();
        if (only instanceof Boolean yes) {
            return yes ? fact : "!" + fact;
        }
        if (only != null) {
            return fact + " == " + (only instanceof String text ? "'" + text + "'" : only);
        }
        return List.of(
                        side(fact, span.lowToo() ? ">=" : ">", span.low()),
                        side(fact, span.highToo() ? "<=" : "<", span.high()))
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" && "));
    }

    private static Optional<String> side(String fact, String sign, @Nullable Object bound) {
        return bound == null ? Optional.empty() : Optional.of(fact + " " + sign + " " + bound);
    }
}
