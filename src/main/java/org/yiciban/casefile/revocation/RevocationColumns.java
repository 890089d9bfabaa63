package org.yiciban.casefile.revocation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.atrest.SealedColumn;
import org.yiciban.atrest.SealedColumns;

/** What of a revocation is sealed: what was found, what was stated, and why it was decided so. */
@Component
class RevocationColumns implements SealedColumns {

    static final SealedColumn SAID = SealedColumn.of("item_revocation", "said", "case_number", "revocation_no");
    static final SealedColumn REASON = SealedColumn.of("item_revocation", "reason", "case_number", "revocation_no");
    static final SealedColumn COMPENSATION =
            SealedColumn.of("item_revocation", "compensation", "case_number", "revocation_no");
    static final SealedColumn STATED =
            SealedColumn.of("revocation_statement", "said", "case_number", "revocation_no", "statement_no");

    @Override
    public List<SealedColumn> sealed() {
        return List.of(SAID, REASON, COMPENSATION, STATED);
    }
}
