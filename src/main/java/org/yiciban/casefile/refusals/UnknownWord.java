package org.yiciban.casefile.refusals;

import java.util.Collection;
import java.util.Objects;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.Unseen;

/** A word that isn't one of a closed list: it never counts as not said, nor as another one. */
public final class UnknownWord {

    private static final int SHOWN = 40;

    private UnknownWord() {}

    /**
     * Names the field, what was sent and what could have been.
     *
     * @param known the words of the list, as they are sent
     */
    public static FieldError at(String field, Object sent, Collection<String> known) {
        String text = Unseen.oneLine(Objects.toString(sent, ""));
        String shown = text.codePointCount(0, text.length()) > SHOWN
                ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…"
                : text;
        String offered = String.join(" | ", known);
        return new FieldError(field, "choice", Refusal.of("body.choice", offered, shown));
    }
}
