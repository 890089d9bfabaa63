package org.yiciban.catalogue.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a sheet says by situation: rows with conditions, of which one at most holds, and a last one that holds otherwise.
 *
 * @param rows in the order of the sheet; one without a condition where the situation makes no difference
 */
public record BySituation<T>(List<Row<T>> rows) {

    /**
     * One row.
     *
     * @param when the situation in which it holds; empty for the last row
     */
    public record Row<T>(Optional<SituationCondition> when, T value) {}

    public BySituation {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("nothing holds in any situation");
        }
    }

    /** The same in every situation. */
    public static <T> BySituation<T> always(T value) {
        return new BySituation<>(List.of(new Row<>(Optional.empty(), value)));
    }

    /** Whether the situation makes a difference. */
    public boolean varies() {
        return rows.size() > 1;
    }

    /** What holds unless a row says otherwise: what is told while no situation is known. */
    public T otherwise() {
        return rows.get(rows.size() - 1).value();
    }

    /** The row that holds for these facts. */
    public Row<T> row(Map<String, Object> facts) {
        return special()
                .filter(row -> row.when().orElseThrow().holds(facts))
                .findFirst()
                .orElseGet(() -> rows.get(rows.size() - 1));
    }

    /** What holds for these facts. */
    public T in(Map<String, Object> facts) {
        return row(facts).value();
    }

    /** The rows that hold in some situations only, in the order of the sheet. */
    public Stream<Row<T>> special() {
        return rows.subList(0, rows.size() - 1).stream()
                .filter(row -> row.when().isPresent());
    }

    /** What any row says. */
    public Stream<T> values() {
        return rows.stream().map(Row::value);
    }

    /** What the row of exactly that condition says. */
    public Optional<T> under(SituationCondition when) {
        return special()
                .filter(row -> row.when().equals(Optional.of(when)))
                .map(Row::value)
                .findFirst();
    }

    /** The conditions of its rows. */
    public List<SituationCondition> conditions() {
        return special().flatMap(row -> row.when().stream()).toList();
    }

    /** The facts that make the difference. */
    public Set<String> facts() {
        Set<String> facts = new TreeSet<>();
        conditions().forEach(condition -> facts.addAll(condition.names()));
        return facts;
    }
}
