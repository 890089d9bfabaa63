package org.yiciban.casefile.states;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a case stands. */
public enum CaseStatus {
    RECEIVED(Course.GOES_ON, Mark.GO, CasePhase.RECEPTION),
    CORRECTION(Course.GOES_ON, Mark.WARN, CasePhase.RECEPTION),
    ACCEPTED(Course.GOES_ON, Mark.GO, CasePhase.REVIEW),
    DELIVERING(Course.GOES_ON, Mark.GO, CasePhase.SERVICE),
    COMPLETED(Course.IS_OVER, Mark.OK, CasePhase.END),
    NOT_ACCEPTED(Course.IS_OVER, Mark.REST, CasePhase.RECEPTION),
    ABANDONED(Course.IS_OVER, Mark.REST, CasePhase.RECEPTION),
    /** Until something is decided, before the acceptance as well as after it. */
    WITHDRAWN(Course.IS_OVER, Mark.REST, CasePhase.RECEPTION, CasePhase.REVIEW);

    private static final Set<CaseStatus> GOING_ON = Arrays.stream(values())
            .filter(status -> !status.isFinal())
            .collect(Collectors.collectingAndThen(
                    Collectors.toCollection(() -> EnumSet.noneOf(CaseStatus.class)), Collections::unmodifiableSet));

    private final Course course;
    private final Mark mark;
    private final CasePhase unaccepted;
    private final CasePhase accepted;

    CaseStatus(Course course, Mark mark, CasePhase phase) {
        this(course, mark, phase, phase);
    }

    CaseStatus(Course course, Mark mark, CasePhase unaccepted, CasePhase accepted) {
        this.course = course;
        this.mark = mark;
        this.unaccepted = unaccepted;
        this.accepted = accepted;
    }

    /** Nothing more happens in the procedure proper. */
    public boolean isFinal() {
        return course == Course.IS_OVER;
    }

    /** Where a case goes on: all but the final ones. */
    public static Set<CaseStatus> goingOn() {
        return GOING_ON;
    }

    /** The same as tables have them. */
    public static List<String> namesGoingOn() {
        return GOING_ON.stream().map(Enum::name).toList();
    }

    /** How pages mark it: the kind of its tag. */
    public String tag() {
        return mark.name().toLowerCase(Locale.ROOT);
    }

    /**
     * On which part of its way a case stands, or was broken off.
     *
     * @param wasAccepted whether it has been accepted before
     */
    public CasePhase phase(boolean wasAccepted) {
        return wasAccepted ? accepted : unaccepted;
    }

    private enum Course {
        GOES_ON,
        IS_OVER
    }

    /** The agencies are at work; the applicant has to do something; it came to its end; it was broken off. */
    private enum Mark {
        GO,
        WARN,
        OK,
        REST
    }
}
