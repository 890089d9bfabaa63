package org.yiciban.casefile.hearing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.atrest.SealedColumn;
import org.yiciban.atrest.SealedColumns;

/** What of interested parties is sealed: who they are, what they state, and how it was considered. */
@Component
class PartyColumns implements SealedColumns {

    static final SealedColumn PERSON = SealedColumn.of("interested_party", "person", "case_number", "place");
    static final SealedColumn SAID = SealedColumn.of("party_statement", "said", "case_number", "place", "statement_no");
    static final SealedColumn CONSIDERED =
            SealedColumn.of("party_statement", "considered", "case_number", "place", "statement_no");

    @Override
    public List<SealedColumn> sealed() {
        return List.of(PERSON, SAID, CONSIDERED);
    }
}
