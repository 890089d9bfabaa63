package org.yiciban.casefile.parts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.application.Defect;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.shared.Unseen;

/**
 * How an officer finishes a task.
 *
 * @param outcome one of those that the task offers
 * @param data what was filled in on the task's form
 * @param comment remark or reason, may be null
 * @param defects at pre-check and conclusion: everything that is wrong
 */
public record Completion(String outcome, Map<String, Object> data, @Nullable String comment, List<Defect> defects) {

    /** The fields of the form by which an application is declined. */
    public static final String DECLINE_KIND = "declineKind";

    public static final String COMPETENT = "competentAgency";

    public Completion {
        data = data == null ? Map.of() : data;
        String said = comment == null ? "" : Unseen.readable(comment).strip();
        comment = said.isEmpty() ? null : said;
        defects = defects == null ? List.of() : List.copyOf(defects);
    }

    /** The kind of not accepting that was chosen, to be kept with the checker's word; null where it isn't a decline. */
    public @Nullable String declineKind() {
        return StepOutcome.DECLINE.is(outcome) ? Objects.toString(data.get(DECLINE_KIND), null) : null;
    }

    /** The authority that was named as competent; null where none was. */
    public @Nullable String competent() {
        String typed = Objects.toString(data.get(COMPETENT), "").strip();
        return typed.isEmpty() ? null : typed;
    }
}
