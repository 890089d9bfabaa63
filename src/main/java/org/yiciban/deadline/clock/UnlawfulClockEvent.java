package org.yiciban.deadline.clock;

import org.yiciban.deadline.calendar.DeadlineRefusal;
import org.yiciban.shared.LocalText;

/** The first event of a list that the law does not allow at its place. */
public final class UnlawfulClockEvent extends DeadlineRefusal {

    private static final long serialVersionUID = 1L;

    private final int index;

    UnlawfulClockEvent(int index, String rule, LocalText sentence) {
        super(rule, sentence);
        this.index = index;
    }

    /** What was refused of an event, told about its place. */
    public UnlawfulClockEvent(int index, DeadlineRefusal refusal) {
        super(refusal.rule(), refusal.field(), refusal.sentence());
        this.index = index;
    }

    /** The place of the event in the list it was judged in, counted from 0. */
    public int index() {
        return index;
    }
}
