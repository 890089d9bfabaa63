package org.yiciban.casefile.disclosure;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.atrest.SealedColumn;
import org.yiciban.atrest.SealedColumns;

/** What of an objection to a publication is sealed: why, and the answer. */
@Component
class DisclosureColumns implements SealedColumns {

    static final SealedColumn OBJECTION = SealedColumn.of("disclosed_grant", "objection", "document");
    static final SealedColumn ANSWER = SealedColumn.of("disclosed_grant", "answer", "document");

    @Override
    public List<SealedColumn> sealed() {
        return List.of(OBJECTION, ANSWER);
    }
}
