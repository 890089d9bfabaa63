package org.yiciban.catalogue.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.feel.Feel;
import org.yiciban.form.feel.FeelFailure;

/**
 * What a table answers for some facts. It is a function of table and facts alone, so that the same table may be asked within
 * a case, before one is sent, and for what an item costs.
 *
 * @param result whether there is an answer
 * @param rows numbers of the rows that it rests on, in the order of the table
 * @param values fact to value, one for each output; empty where there is no answer
 */
public record TableAnswer(Result result, List<Integer> rows, Map<String, Object> values) {

    /** Whether a table has an answer. */
    public enum Result {
        /** A row applies. */
        FOUND,
        /** No row applies. */
        NO_ROW,
        /** Several rows apply, which this policy doesn't allow. */
        SEVERAL_ROWS,
        /** A value can't be worked out. */
        NO_VALUE
    }

    /**
     * Asks a table.
     *
     * @param facts fact to Boolean, String, number or list; what isn't known is left out
     */
    public static TableAnswer of(DecisionTable table, Map<String, Object> facts, Feel feel) {
        try {
            return new Asked(table, facts, feel).answer();
        } catch (FeelFailure unbounded) {
            return none(Result.NO_VALUE, List.of());
        }
    }

    /** Whether a row has answered. */
    public boolean found() {
        return result == Result.FOUND;
    }

    private static TableAnswer none(Result why, List<Integer> rows) {
        return new TableAnswer(why, rows, Map.of());
    }

    private record Asked(DecisionTable table, Map<String, Object> facts, Feel feel) {

        TableAnswer answer() {
            List<DecisionTable.Row> applying = applying();
            List<Integer> rows =
                    applying.stream().map(DecisionTable.Row::number).toList();
            if (applying.isEmpty()) {
                return none(Result.NO_ROW, rows);
            }
            if (table.policy() == HitPolicy.UNIQUE && applying.size() > 1) {
                return none(Result.SEVERAL_ROWS, rows);
            }
            Map<String, Object> values = new LinkedHashMap<>();
            for (int column = 0; column < table.outputs().size(); column++) {
                List<Object> said = said(applying, column);
                if (said.contains(null)) {
                    return none(Result.NO_VALUE, rows);
                }
                if (table.policy() == HitPolicy.ANY && !alike(said)) {
                    return none(Result.SEVERAL_ROWS, rows);
                }
                Object value = together(said);
                if (value == null) {
                    return none(Result.NO_VALUE, rows);
                }
                values.put(table.outputs().get(column).fact(), value);
            }
            return new TableAnswer(Result.FOUND, rows, values);
        }

        private List<DecisionTable.Row> applying() {
            List<@Nullable Object> read = new ArrayList<>();
            table.inputs().forEach(input -> read.add(feel.evaluate(input.expression(), facts)));
            List<DecisionTable.Row> applying = new ArrayList<>();
            for (DecisionTable.Row row : table.rows()) {
                if (applies(row, read)) {
                    applying.add(row);
                    if (table.policy() == HitPolicy.FIRST) {
                        break;
                    }
                }
            }
            return applying;
        }

        /** What isn't known fits the tests that let any value pass, and no other. */
        private boolean applies(DecisionTable.Row row, List<@Nullable Object> read) {
            for (int column = 0; column < read.size(); column++) {
                String test = row.tests().get(column);
                Object value = read.get(column);
                if (!DecisionTable.any(test) && (value == null || !feel.holds(test, value, facts))) {
                    return false;
                }
            }
            return true;
        }

        private List<Object> said(List<DecisionTable.Row> applying, int column) {
            List<Object> said = new ArrayList<>();
            applying.forEach(row -> said.add(feel.evaluate(row.values().get(column), facts)));
            return said;
        }

        private static boolean alike(List<Object> said) {
            return said.stream().map(Asked::plain).distinct().count() <= 1;
        }

        private @Nullable Object together(List<Object> said) {
            return switch (table.policy()) {
                case UNIQUE, FIRST, ANY -> said.get(0);
                case COLLECT -> said.stream().distinct().toList();
                case COUNT -> BigDecimal.valueOf(said.size());
                case SUM -> number(said, BigDecimal::add);
                case MIN -> number(said, BigDecimal::min);
                case MAX -> number(said, BigDecimal::max);
            };
        }

        private static @Nullable Object number(List<Object> said, BinaryOperator<BigDecimal> operation) {
            return said.stream().allMatch(BigDecimal.class::isInstance)
                    ? said.stream()
                            .map(BigDecimal.class::cast)
                            .reduce(operation)
                            .orElse(null)
                    : null;
        }

        private static Object plain(Object value) {
            return Objects.requireNonNull(value) instanceof BigDecimal number ? number.stripTrailingZeros() : value;
        }
    }
}
