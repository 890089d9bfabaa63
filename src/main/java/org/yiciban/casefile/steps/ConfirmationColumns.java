package org.yiciban.casefile.steps;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.atrest.SealedColumn;
import org.yiciban.atrest.SealedColumns;

/** What of a confirmation is sealed: who has to give it. */
@Component
class ConfirmationColumns implements SealedColumns {

    static final SealedColumn PERSON = SealedColumn.of("case_confirmation", "person", "case_number", "ask", "place");

    @Override
    public List<SealedColumn> sealed() {
        return List.of(PERSON);
    }
}
