package org.yiciban.casefile.visits;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.atrest.SealedColumn;
import org.yiciban.atrest.SealedColumns;

/** What of a look on the spot is sealed: who comes and where to, and what was found. */
@Component
class VisitColumns implements SealedColumns {

    static final SealedColumn PLAN = SealedColumn.of("site_visit", "plan", "case_number", "visit_no");
    static final SealedColumn FOUND = SealedColumn.of("site_visit", "found", "case_number", "visit_no");

    @Override
    public List<SealedColumn> sealed() {
        return List.of(PLAN, FOUND);
    }
}
