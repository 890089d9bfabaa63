package org.yiciban.integrity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private final String count;
    private final String begin;

    /**
     * @param table its name
     * @param key its columns beside {@code last_number}, which are its primary key
     */
    public KeyedCounter(JdbcClient jdbc, PlatformTransactionManager transactions, String table, List<String> key) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.count = "update " + table + " set last_number = last_number + 1 where "
                + key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
        this.begin = "insert into " + table + " (" + String.join(", ", key) + ", last_number) values ("
                + "?, ".repeat(key.size()) + "1)";
    }

    /** The next number of that key, in the order of its columns. */
    public int next(Object... key) {
        return counted(key).or(() -> first(key)).or(() -> counted(key)).orElseThrow();
    }

    private Optional<Integer> counted(Object... key) {
        KeyHolder counted = new GeneratedKeyHolder();
        int updated = jdbc.sql(count).params(key).update(counted, "last_number");
        return updated == 0
                ? Optional.empty()
                : Optional.of(Objects.requireNonNull(counted.getKey()).intValue());
    }

    /** The first of its key; behind a savepoint, so that whoever was a moment later counts on and his act stands. */
    private Optional<Integer> first(Object... key) {
        try {
            savepoint.executeWithoutResult(any -> jdbc.sql(begin).params(key).update());
            return Optional.of(1);
        } catch (DuplicateKeyException anotherWasFirst) {
            return Optional.empty();
        }
    }
}
