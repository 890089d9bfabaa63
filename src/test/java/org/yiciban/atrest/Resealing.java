package org.yiciban.atrest;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** Another node that seals the tables of a running program anew, a few rows at a time; it can be stopped, or fail, half-way. */
public final class Resealing {

    private final ApplicationContext program;
    private final AtRest keys;

    private Resealing(ApplicationContext program, AtRest keys) {
        this.program = program;
        this.keys = keys;
    }

    /** One that is set to these algorithms; the program reads what either of them wrote. */
    public static Resealing to(String algorithms, ApplicationContext program) {
        Environment settings = program.getEnvironment();
        return new Resealing(
                program,
                new AtRest(new MockEnvironment()
                        .withProperty("yiciban.journal-secret", settings.getProperty("yiciban.journal-secret", ""))
                        .withProperty("yiciban.at-rest.algorithms", algorithms)));
    }

    /** Takes down that its key writes from now on, as a start does. */
    public Resealing started() {
        new KeyRegister(keys).keep(program.getBean(JdbcTemplate.class));
        return this;
    }

    /** Goes through everything. */
    public boolean all(String node) {
        return sealing(program.getBean(JdbcTemplate.class)).all(node, () -> true);
    }

    /** Is told to stop after so many portions. */
    public boolean stoppedAfter(int portions, String node) {
        AtomicInteger left = new AtomicInteger(portions);
        return sealing(program.getBean(JdbcTemplate.class)).all(node, () -> left.getAndDecrement() > 0);
    }

    /** Dies in the midst of a portion: at its so-manieth row. */
    public void killedAt(int rows, String node) {
        AtomicInteger left = new AtomicInteger(rows);
        sealing(new JdbcTemplate(program.getBean(DataSource.class)) {
                    @Override
                    public int update(String sql, Object... values) {
                        if (left.getAndDecrement() == 0) {
                            throw new IllegalStateException("killed");
                        }
                        return super.update(sql, values);
                    }
                })
                .all(node, () -> true);
    }

    /** Makes the hashes anew that lie in rows of their own; is told to stop after so many portions. */
    public boolean hashed(int portions, String node) {
        AtomicInteger left = new AtomicInteger(portions);
        return new Rehashing(
                        keys,
                        program.getBean(SealingBook.class),
                        program.getBean(TransactionTemplate.class),
                        List.copyOf(program.getBeansOfType(HashedRows.class).values()),
                        program.getBean(HashColumns.class),
                        2)
                .all(node, () -> left.getAndDecrement() > 0);
    }

    private Sealing sealing(JdbcTemplate jdbc) {
        return new Sealing(
                keys,
                program.getBean(SealingBook.class),
                jdbc,
                program.getBean(TransactionTemplate.class),
                SealedTable.of(
                        List.copyOf(program.getBeansOfType(SealedColumns.class).values())),
                5);
    }
}
