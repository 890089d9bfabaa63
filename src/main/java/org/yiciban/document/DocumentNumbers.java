package org.yiciban.document;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.DivisionCode;

/** Counts the documents of an agency by type and year; taken in the act that issues, so that no number is left out. */
@Repository
class DocumentNumbers {

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    DocumentNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    int next(DivisionCode division, AgencyCode agency, DocumentType type, int year) {
        Object[] key = {division.value(), agency.value(), type.name(), year};
        return counted(key).or(() -> first(key)).or(() -> counted(key)).orElseThrow();
    }

    private Optional<Integer> counted(Object... key) {
        KeyHolder counted = new GeneratedKeyHolder();
        int updated = jdbc.sql("update document_counter set last_number = last_number + 1"
                        + " where division = ? and agency = ? and type = ? and issue_year = ?")
                .params(key)
                .update(counted, "last_number");
        return updated == 0 ? Optional.empty() : Optional.of(counted.getKey().intValue());
    }

    /** The first of the year; behind a savepoint, so that whoever was a moment later counts on and his act stands. */
    private Optional<Integer> first(Object... key) {
        try {
            savepoint.executeWithoutResult(
                    any -> jdbc.sql("insert into document_counter (division, agency, type, issue_year, last_number)"
                                    + " values (?, ?, ?, ?, 1)")
                            .params(key)
                            .update());
            return Optional.of(1);
        } catch (DuplicateKeyException anotherWasFirst) {
            return Optional.empty();
        }
    }
}
