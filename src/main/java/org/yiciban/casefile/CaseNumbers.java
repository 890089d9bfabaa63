package org.yiciban.casefile;

import java.time.LocalDate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;

/**
 * Gives out case numbers: a sequence per day, division and bundle. A number is taken in a transaction of its own, so that
 * applications don't queue behind each other; a number whose application failed is never used.
 */
@Repository
class CaseNumbers {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate own;

    CaseNumbers(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    CaseNumber next(LocalDate day, DivisionCode division, String shortCode) {
        int sequence = own.execute(status -> take(day, division, shortCode));
        return CaseNumber.of(day, division, shortCode, sequence);
    }

    private int take(LocalDate day, DivisionCode division, String shortCode) {
        Object[] key = {day, division.value(), shortCode};
        int updated = jdbc.update(
                "update case_sequence set last_number = last_number + 1"
                        + " where received_on = ? and division = ? and bundle_short = ?",
                key);
        if (updated == 0) {
            try {
                jdbc.update(
                        "insert into case_sequence (received_on, division, bundle_short, last_number) values (?, ?, ?, 1)",
                        key);
                return 1;
            } catch (DuplicateKeyException anotherWasFirst) {
                throw new ConcurrencyFailureException("two applications want to be the day's first", anotherWasFirst);
            }
        }
        return jdbc.queryForObject(
                "select last_number from case_sequence where received_on = ? and division = ? and bundle_short = ?",
                Integer.class,
                key);
    }
}
