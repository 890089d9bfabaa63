package org.yiciban.document.issued;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.yiciban.integrity.KeyedCounter;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.DivisionCode;

/** Counts the documents of an agency by type and year; taken in the act that issues, so that no number is left out. */
@Repository
class DocumentNumbers {

    private final KeyedCounter counter;

    DocumentNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.counter = new KeyedCounter(
                jdbc, transactions, "document_counter", List.of("division", "agency", "type", "issue_year"));
    }

    int next(DivisionCode division, AgencyCode agency, DocumentType type, int year) {
        return counter.next(division.value(), agency.value(), type.name(), year);
    }
}
