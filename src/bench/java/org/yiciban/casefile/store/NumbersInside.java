package org.yiciban.casefile.store;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;

/** The number as it was taken before: on a connection of its own, while the application holds another. */
public class NumbersInside extends CaseNumbers {

    private final TransactionTemplate own;

    public NumbersInside(JdbcClient jdbc, TransactionTemplate own) {
        super(jdbc, own.getTransactionManager());
        this.own = own;
    }

    @Override
    public CaseNumber next(LocalDate day, DivisionCode division, String shortCode) {
        return own.execute(status -> super.next(day, division, shortCode));
    }
}
