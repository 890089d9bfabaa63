package org.yiciban.casefile.reinstatement;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.atrest.SealedColumn;
import org.yiciban.atrest.SealedColumns;

/** What of an act recorded late is sealed: what was handed in, and who stood there. */
@Component
class ReinstatementColumns implements SealedColumns {

    static final SealedColumn DATA = SealedColumn.of("reinstatement", "data", "case_number", "entry_no");
    static final SealedColumn PRESENCE = SealedColumn.of("reinstatement", "presence", "case_number", "entry_no");

    @Override
    public List<SealedColumn> sealed() {
        return List.of(DATA, PRESENCE);
    }
}
