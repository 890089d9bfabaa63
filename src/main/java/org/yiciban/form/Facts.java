package org.yiciban.form;

import java.time.LocalDate;
import java.util.Map;

/** What expressions may lean on besides the answers: read-only facts of the case, and the day. */
record Facts(Feel feel, LocalDate today, Map<String, Object> known) {

    Facts {
        known = known == null ? Map.of() : known;
    }

    Evaluation at(Scope scope) {
        return new Evaluation(feel, today, () -> scope.context(known));
    }
}
