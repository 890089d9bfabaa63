package org.yiciban.casefile.hearing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.atrest.SealedColumn;
import org.yiciban.atrest.SealedColumns;

/** What of a hearing is sealed: what it is about, where it is held and by whom, and why somebody objects. */
@Component
class HearingColumns implements SealedColumns {

    static final SealedColumn MATTER = SealedColumn.of("hearing", "matter", "case_number", "hearing_no");
    static final SealedColumn SESSION = SealedColumn.of("hearing", "appointment", "case_number", "hearing_no");
    static final SealedColumn OBJECTION = SealedColumn.of("hearing", "objection", "case_number", "hearing_no");

    @Override
    public List<SealedColumn> sealed() {
        return List.of(MATTER, SESSION, OBJECTION);
    }
}
