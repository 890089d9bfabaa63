package org.yiciban.integrity;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One thing that must be true of every row of a table.
 *
 * @param table the table
 * @param subject what the rule is about, in the form of a column's name; with the table it is the rule's name
 * @param definition the constraint in SQL
 * @param misfit the condition that holds for a row which breaks the rule; the row is called {@code one}
 */
public record TableRule(String table, String subject, String definition, String misfit) {

    /** What PostgreSQL takes at most for a name. */
    private static final int LONGEST_NAME = 63;

    private static final String KEY = ", ";

    private static final Pattern ALTERNATIVES = Pattern.compile("(?i)\\bor\\b|\\bin\\s*\\(");

    public TableRule {
        if (table.length() + subject.length() > LONGEST_NAME - "__12345678_".length()) {
            throw new IllegalArgumentException("too long for the name of a constraint: " + table + " " + subject);
        }
    }

    /** A row names a row of another table by that table's first key column, or names none. */
    public static TableRule refers(String table, String column, String target, String key) {
        return refers(table, List.of(column), target, List.of(key));
    }

    /** The same with a key of several columns; a row with one of them missing names none. */
    public static TableRule refers(String table, List<String> columns, String target, List<String> key) {
        String given =
                columns.stream().map(column -> "one." + column + " is not null").collect(Collectors.joining(" and "));
        String same = IntStream.range(0, columns.size())
                .mapToObj(i -> "other." + key.get(i) + " = one." + columns.get(i))
                .collect(Collectors.joining(" and "));
        return new TableRule(
                table,
                String.join("_", columns),
                "foreign key (%s) references %s (%s)"
                        .formatted(String.join(KEY, columns), target, String.join(KEY, key)),
                "%s and not exists (select 1 from %s other where %s)".formatted(given, target, same));
    }

    /** A column holds one word of a closed list, or nothing. A list that grows needs no migration: the rule follows it. */
    public static <E extends Enum<E>> TableRule oneOf(String table, String column, Class<E> words) {
        return oneOf(
                table,
                column,
                Arrays.stream(words.getEnumConstants()).map(Enum::name).toList());
    }

    /** The same for words that stand in the table otherwise than their constants are named. */
    public static TableRule oneOf(String table, String column, List<String> words) {
        return holds(
                table, column, "position(',' || " + column + " || ',' in '," + String.join(",", words) + ",') > 0");
    }

    /**
     * A condition over the columns of one row holds; where it is unknown, because a column is empty, nothing is broken.
     *
     * @throws IllegalArgumentException for alternatives: H2 makes a list of them, which keeps hold of the connection that
     *     laid the check down and fails once the pool has closed it
     */
    public static TableRule holds(String table, String subject, String condition) {
        if (ALTERNATIVES.matcher(condition).find()) {
            throw new IllegalArgumentException("a check names no alternatives: " + condition);
        }
        return new TableRule(table, subject, "check (" + condition + ")", "not (" + condition + ")");
    }

    /** What all versions of this rule have in common. */
    String stem() {
        return table + "__" + subject + "_";
    }

    /** The constraint's name; another definition has another name. */
    String name() {
        return stem() + "%08x".formatted(definition.hashCode());
    }
}
