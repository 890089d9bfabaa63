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

    /** The agency's own words for the kind: those for its division before those for all. */
    private static final String IN_FORCE =
            """
            (select t.id from document_template t
                where t.agency = document_counter.agency and t.division in (document_counter.division, '')
                    and t.type = document_counter.type and t.state = 'APPROVED'
                order by t.division desc, t.version desc fetch first 1 rows only)""";

    private final KeyedCounter counter;

    DocumentNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.counter = new KeyedCounter(
                jdbc,
                transactions,
                "document_counter",
                List.of("division", "agency", "type", "issue_year"),
                new KeyedCounter.Beside("template", IN_FORCE));
    }

    /** The next number, and beside it the template by which such a document is worded now, where there is one. */
    KeyedCounter.Counted next(DivisionCode division, AgencyCode agency, DocumentType type, int year) {
        return counter.take(division.value(), agency.value(), type.name(), year);
    }
}
