package org.yiciban.casefile.states;

import java.util.Locale;

/** Where a case stands. */
public enum CaseStatus {
    RECEIVED(Mark.GO, CasePhase.RECEPTION),
    CORRECTION(Mark.WARN, CasePhase.RECEPTION),
    ACCEPTED(Mark.GO, CasePhase.REVIEW),
    DELIVERING(Mark.GO, CasePhase.SERVICE),
    COMPLETED(Mark.OK, CasePhase.END),
    NOT_ACCEPTED(Mark.REST, CasePhase.RECEPTION),
    ABANDONED(Mark.REST, CasePhase.RECEPTION),
    WITHDRAWN(Mark.REST, CasePhase.RECEPTION);

    private final Mark mark;
    private final CasePhase phase;

    CaseStatus(Mark mark, CasePhase phase) {
        this.mark = mark;
        this.phase = phase;
    }

    /** Nothing more happens in the procedure proper. */
    public boolean isFinal() {
        return mark == Mark.OK || mark == Mark.REST;
    }

    /** How pages mark it: the kind of its tag. */
    public String tag() {
        return mark.name().toLowerCase(Locale.ROOT);
    }

    public CasePhase phase() {
        return phase;
    }

    /** The agencies are at work; the applicant has to do something; it came to its end; it was broken off. */
    private enum Mark {
        GO,
        WARN,
        OK,
        REST
    }
}
