package org.yiciban.casefile.desk;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/**
 * What was done for the same part of a case before: who found what, and why.
 *
 * @param whose what it was done for and by which agency, where that isn't the task's own; else null
 * @param item null when the step concerned the whole case
 * @param outcome null where somebody only asked for something
 * @param remark the opinion or reason; may be null
 * @param form schema of the form that was filled in; empty where there was none
 */
public record EarlierStep(
        @Nullable LocalText whose,
        @Nullable ItemKey item,
        String step,
        @Nullable String outcome,
        LocalText by,
        Instant at,
        @Nullable String remark,
        Optional<String> form,
        Map<String, Object> data) {

    /** Of a task's own part. */
    EarlierStep(
            @Nullable ItemKey item,
            String step,
            @Nullable String outcome,
            LocalText by,
            Instant at,
            @Nullable String remark,
            Optional<String> form,
            Map<String, Object> data) {
        this(null, item, step, outcome, by, at, remark, form, data);
    }

    /** What an agency was asked it has not answered; no step of the model, but what whoever compiles has to tell. */
    public static final String NOT_ANSWERED = "not-answered";

    /** An officer asked for more time; not a step of the model, but what the head decides on. */
    public static final String EXTENSION_ASKED = "extension-asked";
}
