package org.yiciban.casefile.store;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.yiciban.integrity.KeyedCounter;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;

/**
 * Gives out case numbers: a sequence per day, division and bundle. A number is taken in a transaction of its own, before
 * that of the act begins, so that applications don't queue behind each other; a number whose application failed is never
 * used.
 */
@Repository
public class CaseNumbers {

    private final KeyedCounter counter;

    CaseNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.counter = new KeyedCounter(
                jdbc, transactions, "case_sequence", List.of("received_on", "division", "bundle_short"));
    }

    /** The next number; nothing else belongs into its transaction. */
    public CaseNumber next(LocalDate day, DivisionCode division, String shortCode) {
        return CaseNumber.of(day, division, shortCode, counter.next(day, division.value(), shortCode));
    }
}
