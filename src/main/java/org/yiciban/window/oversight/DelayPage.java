package org.yiciban.window.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;
import org.yiciban.shared.LocalText;

/**
 * What a supervisor sees of the delays of a case.
 *
 * @param number of the case
 * @param told that something was done; null on the first look
 * @param typed what was typed as a reason, and for which part
 */
record DelayPage(String number, List<Line> lines, @Nullable String told, Typed typed, List<FieldError> errors)
        implements Judged {

    /**
     * One delay, in words.
     *
     * @param part as it stands in forms
     * @param explained until when it is to be explained, or that it is
     * @param document number of the explanation; null before it
     */
    record Line(
            String part,
            String name,
            String agency,
            String since,
            String explained,
            @Nullable String document,
            boolean canBeUrged,
            boolean canBeSentBack) {}

    /** What a form sent. */
    record Typed(String part, String act, String reason) {

        Typed {
            part = part == null ? "" : part;
            act = act == null ? "" : act;
            reason = reason == null ? "" : reason;
        }
    }

    /** What was typed for a line. */
    public String reason(Line line) {
        return line.part().equals(typed.part()) ? typed.reason() : "";
    }

    /** What is wrong with the reason of a line; null where nothing is. */
    public @Nullable LocalText fault(Line line) {
        return line.part().equals(typed.part())
                ? wrong("reason").stream().findFirst().map(FieldError::message).orElse(null)
                : null;
    }
}
