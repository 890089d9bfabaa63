package org.yiciban.supervision;

import java.util.ArrayList;
import java.util.List;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.Unseen;

/**
 * What somebody wants to say about a case, as it comes in.
 *
 * @param score null when none was given
 */
public record Opinion(Integer score, List<String> reasons, String comment) {

    private static final int BEST = 5;
    private static final int MOST_REASONS = 10;
    private static final int LONGEST_REASON = 100;
    private static final int LONGEST_COMMENT = 1000;

    public Opinion {
        reasons = reasons == null
                ? List.of()
                : reasons.stream()
                        .map(reason -> reason == null ? "" : reason.strip())
                        .filter(reason -> !reason.isEmpty())
                        .distinct()
                        .toList();
    }

    String plainComment() {
        return comment == null || comment.isBlank() ? null : comment.strip();
    }

    void check() {
        List<FieldError> errors = new ArrayList<>();
        if (score == null || score < 1 || score > BEST) {
            errors.add(error("score", "range", "rating.score"));
        }
        boolean wrong = reasons.size() > MOST_REASONS
                || reasons.stream()
                        .anyMatch(reason -> reason.length() > LONGEST_REASON
                                || !Unseen.oneLine(reason).equals(reason));
        if (wrong) {
            errors.add(error("reasons", "too-long", "rating.reasons"));
        }
        if (plainComment() != null && plainComment().length() > LONGEST_COMMENT) {
            errors.add(error("comment", "too-long", "rating.comment-too-long"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    static void checkAnswer(String text) {
        if (text == null || text.isBlank() || text.strip().length() > LONGEST_COMMENT) {
            throw new InvalidInput(List.of(error("text", "required", "rating.answer")));
        }
    }

    private static FieldError error(String field, String code, String key) {
        return new FieldError(field, code, Refusal.of(key));
    }
}
