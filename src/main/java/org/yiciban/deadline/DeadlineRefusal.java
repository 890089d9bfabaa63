package org.yiciban.deadline;

import org.yiciban.shared.LocalText;

/** A question, a file or an event that the legal clock refuses, with the rule it breaks and a sentence that can be shown. */
public class DeadlineRefusal extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final transient LocalText sentence;

    public DeadlineRefusal(String rule, String zh, String en) {
        super(en);
        this.rule = rule;
        this.sentence = new LocalText(zh, en);
    }

    /** The code of the broken rule, stable for programs. */
    public String rule() {
        return rule;
    }

    /** The reason in the two languages of every page. */
    public LocalText sentence() {
        return sentence;
    }
}
