package org.yiciban.integrity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A table that counts from one for each key, in its column {@code last_number}: nobody gets a number twice, also of two
 * nodes that begin a key at once. The row is held until the transaction of the caller ends.
 */
public final class KeyedCounter {

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;
    private final String table;
    private final List<String> key;
    private final @Nullable Beside beside;
    private final String count;

    /**
     * What is told with each number, in the same statement.
     *
     * @param column of the table, which keeps what was told last
     * @param value a subquery, which names columns of the key as those of the table
     */
    public record Beside(String column, String value) {}

    /**
     * A number, and what is told with it.
     *
     * @param beside null where nothing is
     */
    public record Counted(int number, @Nullable Long beside) {}

    /**
     * @param table its name
     * @param key its columns beside {@code last_number}, which are its primary key
     */
    public KeyedCounter(JdbcClient jdbc, PlatformTransactionManager transactions, String table, List<String> key) {
        this(jdbc, transactions, table, key, null);
    }

    /** The same, which tells something with each number. */
    public KeyedCounter(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            String table,
            List<String> key,
            @Nullable Beside beside) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.table = table;
        this.key = List.copyOf(key);
        this.beside = beside;
        this.count = "update " + table + " set last_number = last_number + 1"
                + (beside == null ? "" : ", " + beside.column() + " = " + beside.value())
                + " where "
                + key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
    }

    /** The next number of that key, in the order of its columns. */
    public int next(Object... values) {
        return take(values).number();
    }

    /** The same with what is told beside it. */
    public Counted take(Object... values) {
        return counted(count, values)
                .or(() -> first(values))
                .or(() -> counted(count, values))
                .orElseThrow();
    }

    private Optional<Counted> counted(String statement, Object... values) {
        KeyHolder written = new GeneratedKeyHolder();
        String[] told = beside == null ? new String[] {"last_number"} : new String[] {"last_number", beside.column()};
        if (jdbc.sql(statement).params(values).update(written, told) == 0) {
            return Optional.empty();
        }
        Map<String, Object> row = Objects.requireNonNull(written.getKeys());
        Number with = beside == null ? null : (Number) row.get(beside.column());
        return Optional.of(new Counted(
                ((Number) Objects.requireNonNull(row.get("last_number"))).intValue(),
                with == null ? null : with.longValue()));
    }

    /** The first of its key; behind a savepoint, so that whoever was a moment later counts on and his act stands. */
    private Optional<Counted> first(Object... values) {
        try {
            return Objects.requireNonNull(savepoint.execute(any -> counted(begin(values), values)));
        } catch (DuplicateKeyException anotherWasFirst) {
            return Optional.empty();
        }
    }

    /** Selected from a row that is called as the table is, so that what is told beside is asked in the same words. */
    private String begin(Object... values) {
        String columns = String.join(", ", key);
        if (beside == null) {
            return "insert into " + table + " (" + columns + ", last_number) values (" + "?, ".repeat(key.size())
                    + "1)";
        }
        String row = Arrays.stream(values)
                .map(value -> "cast(? as " + (value instanceof Integer ? "integer" : "varchar") + ")")
                .collect(Collectors.joining(", "));
        return "insert into " + table + " (" + columns + ", last_number, " + beside.column() + ") select " + columns
                + ", 1, " + beside.value() + " from (values (" + row + ")) as " + table + " (" + columns + ")";
    }
}
