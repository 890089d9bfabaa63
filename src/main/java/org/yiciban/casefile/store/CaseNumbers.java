package org.yiciban.casefile.store;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;

/**
 * Gives out case numbers: a sequence per day, division and bundle. A number is taken in a transaction of its own, before
 * that of the act begins, so that applications don't queue behind each other; a number whose application failed is never
 * used.
 */
@Repository
public class CaseNumbers {

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    CaseNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** The next number; nothing else belongs into its transaction. */
    public CaseNumber next(LocalDate day, DivisionCode division, String shortCode) {
        return CaseNumber.of(day, division, shortCode, take(day, division, shortCode));
    }

    private int take(LocalDate day, DivisionCode division, String shortCode) {
        Object[] key = {day, division.value(), shortCode};
        return counted(key).or(() -> first(key)).or(() -> counted(key)).orElseThrow();
    }

    private Optional<Integer> counted(Object... key) {
        KeyHolder counted = new GeneratedKeyHolder();
        int updated = jdbc.sql("update case_sequence set last_number = last_number + 1"
                        + " where received_on = ? and division = ? and bundle_short = ?")
                .params(key)
                .update(counted, "last_number");
        return updated == 0 ? Optional.empty() : Optional.of(counted.getKey().intValue());
    }

    /** The day's first; behind a savepoint, so that whoever was a moment later counts on. */
    private Optional<Integer> first(Object... key) {
        try {
            savepoint.executeWithoutResult(any -> jdbc.sql("insert into case_sequence"
                            + " (received_on, division, bundle_short, last_number) values (?, ?, ?, 1)")
                    .params(key)
                    .update());
            return Optional.of(1);
        } catch (DuplicateKeyException anotherWasFirst) {
            return Optional.empty();
        }
    }
}
