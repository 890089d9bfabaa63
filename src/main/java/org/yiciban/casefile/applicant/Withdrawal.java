package org.yiciban.casefile.applicant;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.Unseen;

/**
 * What is to be withdrawn.
 *
 * @param item null for the whole case
 * @param already what is wrong with it as it was typed: then nothing is done, and everything else is told with it
 */
public record Withdrawal(@Nullable ItemKey item, String reason, List<FieldError> already) {

    private static final int LONGEST_REASON = 2000;

    /** As a program sends it: with a reason that can be read, of at most {@value #LONGEST_REASON} characters. */
    public static Withdrawal sent(@Nullable ItemKey item, String reason) {
        if (reason == null || Unseen.oneLine(reason).isBlank()) {
            return new Withdrawal(
                    item, reason, List.of(new FieldError("reason", "required", Refusal.of("withdrawal.reason"))));
        }
        return new Withdrawal(
                item,
                reason,
                reason.length() > LONGEST_REASON
                        ? List.of(new FieldError("reason", "too-long", Refusal.of("body.reason-too-long")))
                        : List.of());
    }
}
