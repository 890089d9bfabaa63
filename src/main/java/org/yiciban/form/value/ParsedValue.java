package org.yiciban.form.value;

import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/**
 * What became of something that a person typed: the value in its stored form, or why it can't be taken.
 *
 * @param <T> the stored form
 */
public sealed interface ParsedValue<T> {

    /** Taken; null stands for an empty answer. */
    record Accepted<T>(@Nullable T value) implements ParsedValue<T> {}

    /** Not taken: a code for programs, a sentence for people. */
    record Refused<T>(String code, LocalText message) implements ParsedValue<T> {
        public <U> Refused<U> as() {
            return new Refused<>(code, message);
        }
    }

    /** Whether the value was taken. */
    default boolean accepted() {
        return this instanceof Accepted<T>;
    }

    /** A taken value. */
    static <T> ParsedValue<T> of(@Nullable T value) {
        return new Accepted<>(value);
    }

    /** A refusal whose words stand in the form messages under {@code form.error.} and the code. */
    static <T> ParsedValue<T> refused(String code, Object... arguments) {
        return refusedBecause(code, code, arguments);
    }

    /** A refusal with its own words under one of the codes that programs know. */
    static <T> ParsedValue<T> refusedBecause(String code, String words, Object... arguments) {
        return new Refused<>(code, FormSentences.of("form.error." + words, arguments));
    }
}
