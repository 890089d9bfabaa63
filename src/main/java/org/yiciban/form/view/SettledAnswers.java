package org.yiciban.form.view;

import java.util.Map;
import org.yiciban.form.answer.Evaluated;
import org.yiciban.form.component.AnswerScope;

/** The settled answers beside the typed ones. */
record SettledAnswers(Evaluated evaluated) {

    /** The settled answers of the same record: the row of the same number. */
    AnswerScope of(AnswerScope typed) {
        if (typed.outer() == null) {
            return evaluated.scope();
        }
        AnswerScope outer = of(typed.outer());
        Map<String, Object> values = typed.sameRecordIn(evaluated.scope().values());
        return new AnswerScope(values, typed.prefix(), outer, typed.index());
    }
}
