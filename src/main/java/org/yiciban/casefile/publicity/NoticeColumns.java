package org.yiciban.casefile.publicity;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.atrest.SealedColumn;
import org.yiciban.atrest.SealedColumns;

/** What of an objection is sealed: what was said and by whom, and the answer. */
@Component
class NoticeColumns implements SealedColumns {

    static final SealedColumn SAID = SealedColumn.of("notice_objection", "said", "notice_no", "objection_no");
    static final SealedColumn ANSWER = SealedColumn.of("notice_objection", "answer", "notice_no", "objection_no");

    @Override
    public List<SealedColumn> sealed() {
        return List.of(SAID, ANSWER);
    }
}
