package org.yiciban.catalogue.table;

import java.util.List;

/**
 * A decision table 决策表: for each row what must be so, and what follows. Every text in it is FEEL.
 *
 * @param key its code, also the name of its file and the id of its decision
 * @param name what people call it
 * @param inputs the facts that it reads
 * @param outputs the facts that it gives
 * @param rows in the order of the file
 * @param hash SHA-256 of the file, by which a journal names the table that was asked
 */
public record DecisionTable(
        String key,
        String name,
        HitPolicy policy,
        List<Input> inputs,
        List<Output> outputs,
        List<Row> rows,
        String hash) {

    /** So many rows may a table have. */
    public static final int MOST_ROWS = 2_000;

    /** So many facts may it read, and so many may it give. */
    public static final int MOST_COLUMNS = 20;

    /**
     * What is read for a column.
     *
     * @param expression most often the name of a fact
     */
    public record Input(String expression, String label) {}

    /** What a column gives. */
    public record Output(String fact, String label) {}

    /**
     * One rule.
     *
     * @param number counts from 1, as editors show it
     * @param tests one per input; empty or {@code -} for any value
     * @param values one per output
     */
    public record Row(int number, List<String> tests, List<String> values) {}

    /** Whether a test says nothing of what is tested. */
    public static boolean any(String test) {
        return test.isEmpty() || test.equals("-");
    }
}
