package org.yiciban.casefile.slips;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.atrest.SealedColumn;
import org.yiciban.atrest.SealedColumns;

/** What of a slip is sealed: what stood in the document, what has to stand there, and why it stays. */
@Component
class SlipColumns implements SealedColumns {

    static final SealedColumn SAID = SealedColumn.of("document_slip", "said", "case_number", "slip_no");
    static final SealedColumn REASON = SealedColumn.of("document_slip", "reason", "case_number", "slip_no");

    @Override
    public List<SealedColumn> sealed() {
        return List.of(SAID, REASON);
    }
}
