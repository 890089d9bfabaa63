package org.yiciban.deadline;

/** The first event of a list that the law does not allow at its place. */
public final class UnlawfulClockEvent extends DeadlineRefusal {

    private static final long serialVersionUID = 1L;

    private final int index;

    UnlawfulClockEvent(int index, String rule, String zh, String en) {
        super(rule, zh, en);
        this.index = index;
    }

    /** The same refusal, told about another place of another list. */
    UnlawfulClockEvent at(int place) {
        return new UnlawfulClockEvent(place, rule(), sentence().zh(), sentence().en());
    }

    /** The place of the event in the list it was judged in, counted from 0. */
    public int index() {
        return index;
    }
}
