package org.yiciban.deadline.calendar;

import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/** A question, a file or an event that the legal clock refuses, with the rule it breaks and a sentence that can be shown. */
public class DeadlineRefusal extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final @Nullable String field;
    private final transient LocalText sentence;

    /** A refusal of the whole, in the sentence that the messages have for it. */
    public DeadlineRefusal(String rule, LocalText sentence) {
        this(rule, null, sentence);
    }

    public DeadlineRefusal(String rule, @Nullable String field, LocalText sentence) {
        super(sentence.en());
        this.rule = rule;
        this.field = field;
        this.sentence = sentence;
    }

    /** The code of the broken rule, stable for programs. */
    public String rule() {
        return rule;
    }

    /** What of the question or of the event is wrong, such as {@code limit} or {@code at}; null for the whole. */
    public @Nullable String field() {
        return field;
    }

    /** The reason in the two languages of every page. */
    public LocalText sentence() {
        return sentence;
    }

    /** The same refusal, told about one part of the question. */
    public DeadlineRefusal about(String part) {
        return new DeadlineRefusal(rule, part, sentence);
    }
}
