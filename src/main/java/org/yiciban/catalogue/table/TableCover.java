package org.yiciban.catalogue.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yiciban.catalogue.table.TableFault.Kind;

/**
 * Which rows apply in which situations. For numbers it looks at each bound that a row names and between the bounds, so that
 * what holds there holds everywhere; the steps are counted.
 */
final class TableCover {

    private static final int MOST_STEPS = 200_000;
    /** So many comparisons of a value with a part of a test, for all columns together. */
    private static final long MOST_COMPARISONS = 100_000_000;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final DecisionTable table;
    /** For each input the values looked at, and for each of them the rows that let it pass. */
    private final List<Map<Object, BitSet>> columns = new ArrayList<>();

    private final Set<List<Object>> covered = new HashSet<>();
    private int steps;
    private long comparisons;

    private TableCover(DecisionTable table) {
        this.table = table;
    }

    /** What is wrong with which rows apply; a table that takes too long to look at isn't proved. */
    static List<TableFault> faults(DecisionTable table, Map<String, Domain> read) {
        TableCover cover = new TableCover(table);
        try {
            for (int column = 0; column < table.inputs().size(); column++) {
                cover.columns.add(cover.column(
                        column,
                        Objects.requireNonNull(
                                read.get(table.inputs().get(column).expression()))));
            }
        } catch (ArithmeticException tooMany) {
            return List.of(TableFault.of(Kind.UNPROVED));
        }
        return cover.faults();
    }

    private Map<Object, BitSet> column(int column, Domain domain) {
        List<TestCell> cells = table.rows().stream()
                .map(row -> TestCell.read(row.tests().get(column)).orElseThrow())
                .toList();
        Map<Object, BitSet> passing = new LinkedHashMap<>();
        Set<BitSet> seen = new HashSet<>();
        List<Object> values = domain.values().orElseGet(() -> numbers(cells, domain));
        long parts = cells.stream().mapToLong(cell -> cell.spans().size() + 1).sum();
        comparisons += parts * values.size();
        if (comparisons > MOST_COMPARISONS) {
            throw new ArithmeticException("too many situations");
        }
        for (Object value : values) {
            BitSet rows = new BitSet(cells.size());
            for (int row = 0; row < cells.size(); row++) {
                rows.set(row, cells.get(row).holds(value));
            }
            if (seen.add(rows)) {
                passing.put(value, rows);
            }
        }
        return passing;
    }

    private static List<Object> numbers(List<TestCell> cells, Domain domain) {
        TreeSet<BigDecimal> bounds = new TreeSet<>();
        cells.forEach(cell -> bounds.addAll(cell.bounds()));
        Optional.ofNullable(domain.least()).ifPresent(bounds::add);
        Optional.ofNullable(domain.most()).ifPresent(bounds::add);
        TreeSet<BigDecimal> looked = new TreeSet<>(bounds);
        BigDecimal before = null;
        for (BigDecimal bound : bounds) {
            looked.add(
                    before == null
                            ? bound.subtract(BigDecimal.ONE)
                            : before.add(bound).divide(TWO));
            before = bound;
        }
        looked.add(before == null ? BigDecimal.ZERO : before.add(BigDecimal.ONE));
        return List.copyOf(looked.stream().filter(domain::within).toList());
    }

    private List<TableFault> faults() {
        List<TableFault> faults = new ArrayList<>();
        try {
            BitSet all = new BitSet();
            all.set(0, table.rows().size());
            gap(0, all, new ArrayList<>())
                    .map(TableCover::shown)
                    .ifPresent(where -> faults.add(TableFault.of(Kind.GAP, where)));
        } catch (ArithmeticException tooMany) {
            faults.add(TableFault.of(Kind.UNPROVED));
        }
        faults.addAll(new TableOverlap(table, columns).faults());
        return faults;
    }

    /** A situation without a row among these, which let the values of the earlier columns pass. */
    private Optional<List<String>> gap(int column, BitSet rows, List<String> before) {
        if (rows.isEmpty()) {
            return Optional.of(before);
        }
        if (column == columns.size() || !covered.add(List.of(column, rows))) {
            return Optional.empty();
        }
        for (Map.Entry<Object, BitSet> value : columns.get(column).entrySet()) {
            if (++steps > MOST_STEPS) {
                throw new ArithmeticException("too many situations");
            }
            BitSet left = (BitSet) rows.clone();
            left.and(value.getValue());
            List<String> situation = new ArrayList<>(before);
            situation.add(table.inputs().get(column).expression() + " = " + written(value.getKey()));
            Optional<List<String>> found = gap(column + 1, left, situation);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String written(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static String shown(List<String> situation) {
        return String.join(", ", situation);
    }
}
