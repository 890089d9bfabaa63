package org.yiciban.form.component;

import java.time.LocalDate;
import java.util.Map;
import org.yiciban.form.feel.Feel;

/** What expressions may lean on besides the answers: read-only facts of the case, and the day. */
public record FormFacts(Feel feel, LocalDate today, Map<String, Object> known) {

    public FormFacts {
        known = known == null ? Map.of() : known;
    }

    public Evaluation at(AnswerScope scope) {
        return new Evaluation(feel, today, () -> scope.context(known));
    }
}
