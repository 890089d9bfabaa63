package org.yiciban.deadline.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose limit it is that somebody was told, and so what a new calendar may do to its date. Nobody loses a right, and no
 * authority gains time, by a calendar that comes later.
 */
public enum ToldLimit {
    /** An applicant's limit that a notice sets (correction, deferral): it never ends earlier than told. */
    APPLICANT_BY_NOTICE,
    /**
     * An applicant's limit that a statute sets: the statute's date. Where a later one was told, an act within that is
     * taken and marked, for the officer to judge.
     */
    APPLICANT_BY_STATUTE,
    /**
     * An authority's limit: an earlier date counts, but nothing follows from it before the day on which the calendar
     * came; a date that was told as certain moves later by the official holidays only, not by the authority's own closing.
     */
    AGENCY;

    /** Whether the applicant has to act within it. */
    public boolean ofApplicant() {
        return this != AGENCY;
    }

    /**
     * The date after a new calendar.
     *
     * @param told the date that was told so far
     * @param law the date by the new calendar
     * @param soonest the end of the day on which the calendar came
     */
    public Instant date(Instant told, Instant law, Instant soonest) {
        return switch (this) {
            case APPLICANT_BY_NOTICE -> Counting.later(law, told);
            case APPLICANT_BY_STATUTE -> law;
            case AGENCY -> law.isBefore(told) ? Counting.later(law, soonest.isBefore(told) ? soonest : told) : law;
        };
    }

    /** What stands as told after the date has changed and was told again. */
    public Instant toldThen(@Nullable Instant told, Instant due) {
        return this == APPLICANT_BY_STATUTE && told != null ? Counting.later(told, due) : due;
    }

    /** The last instant at which an act is taken; what the law makes of the limit's passing follows after it. */
    public Instant until(Instant due, @Nullable Instant told) {
        return this == APPLICANT_BY_STATUTE && told != null ? Counting.later(due, told) : due;
    }

    /** Whether an act was in time only by the date that was told. */
    public boolean reliesOnNotice(Instant due, @Nullable Instant told, Instant act) {
        return act.isAfter(due) && !act.isAfter(until(due, told));
    }
}
