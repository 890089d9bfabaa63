package org.yiciban.casefile.store;

import java.time.LocalDate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
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

    CaseNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number; nothing else belongs into its transaction. */
    public CaseNumber next(LocalDate day, DivisionCode division, String shortCode) {
        return CaseNumber.of(day, division, shortCode, take(day, division, shortCode));
    }

    private int take(LocalDate day, DivisionCode division, String shortCode) {
        Object[] key = {day, division.value(), shortCode};
        KeyHolder counted = new GeneratedKeyHolder();
        int updated = jdbc.sql("update case_sequence set last_number = last_number + 1"
                        + " where received_on = ? and division = ? and bundle_short = ?")
                .params(key)
                .update(counted, "last_number");
        if (updated == 1) {
            return counted.getKey().intValue();
        }
        try {
            jdbc.sql("insert into case_sequence (received_on, division, bundle_short, last_number) values (?, ?, ?, 1)")
                    .params(key)
                    .update();
            return 1;
        } catch (DuplicateKeyException anotherWasFirst) {
            throw new ConcurrencyFailureException("two applications want to be the day's first", anotherWasFirst);
        }
    }
}
