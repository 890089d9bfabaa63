package org.yiciban.deadline.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.deadline.calendar.DeadlineRefusal;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.TimeLimit;

/**
 * One line in the life of a legal clock. Lines are only ever added; instants are kept to the second.
 *
 * @param type what happened
 * @param at when
 * @param limit the limit of a start, the extra limit of an extension, the whole limit of a shortened promise; otherwise none
 * @param reason why: of a pause a {@link PauseReason} by name, otherwise in words
 * @param legalBasis law and article
 * @param document number of the notice, if one was made
 * @param actor who did it or approved it
 * @param until the instant before which a held clock doesn't end
 * @param voids of a withdrawal the place of the wrong event in the list, counted from 0
 */
public record ClockEvent(
        Type type,
        Instant at,
        @Nullable TimeLimit limit,
        @Nullable String reason,
        @Nullable String legalBasis,
        @Nullable String document,
        @Nullable String actor,
        @Nullable Integer voids,
        @Nullable Instant until) {

    /** The reason of an end that was in time only by the date that was told. */
    static final String RELIED_ON_NOTICE = "RELIED_ON_NOTICE";

    /** The reason of a withdrawal: the end was recorded because nobody knew of an act that had come in time. */
    public static final String ACT_RECORDED_LATE = "ACT_RECORDED_LATE";

    /** What can happen to a clock. */
    public enum Type {
        STARTED,
        PAUSED,
        RESUMED,
        EXTENDED,
        SHORTENED,
        HELD,
        MET,
        CANCELLED,
        VOIDED
    }

    public ClockEvent {
        if (type == null || at == null) {
            throw new DeadlineRefusal("event", Refusal.of("deadline.event"));
        }
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** An event that holds no clock. */
    public ClockEvent(
            Type type,
            Instant at,
            @Nullable TimeLimit limit,
            @Nullable String reason,
            @Nullable String legalBasis,
            @Nullable String document,
            @Nullable String actor,
            @Nullable Integer voids) {
        this(type, at, limit, reason, legalBasis, document, actor, voids, null);
    }

    /** The clock doesn't end before an instant, whatever the calendar says. */
    static ClockEvent held(Instant at, Instant until, HoldReason why) {
        return new ClockEvent(Type.HELD, at, null, why.name(), null, null, "law", null, until);
    }

    /** The clock starts. */
    public static ClockEvent started(Instant at, TimeLimit limit, @Nullable String legalBasis, @Nullable String why) {
        return new ClockEvent(Type.STARTED, at, limit, why, legalBasis, null, null, null);
    }

    /** The clock stands from here. */
    public static ClockEvent paused(
            Instant at, PauseReason reason, String legalBasis, @Nullable String document, String actor) {
        return new ClockEvent(Type.PAUSED, at, null, reason.name(), legalBasis, document, actor, null);
    }

    /** The clock runs again. */
    public static ClockEvent resumed(Instant at, @Nullable String document, String actor) {
        return new ClockEvent(Type.RESUMED, at, null, null, null, document, actor, null);
    }

    /** One longer period from the start. */
    public static ClockEvent extended(
            Instant at, TimeLimit extra, String reason, String legalBasis, @Nullable String document, String approver) {
        return new ClockEvent(Type.EXTENDED, at, extra, reason, legalBasis, document, approver, null);
    }

    /** Those who promised promise less time than before, counted from the start. */
    static ClockEvent shortened(Instant at, TimeLimit whole, String legalBasis) {
        return new ClockEvent(Type.SHORTENED, at, whole, null, legalBasis, null, "law", null);
    }

    /** The same event, told to the applicant by a notice. */
    public ClockEvent toldBy(String notice) {
        return new ClockEvent(type, at, limit, reason, legalBasis, notice, actor, voids, until);
    }

    /** What was owed is done. */
    public static ClockEvent met(Instant at, String actor) {
        return new ClockEvent(Type.MET, at, null, null, null, null, actor, null);
    }

    /** The same event, in time only by the date that was told: for the officer to judge. */
    public ClockEvent relyingOnNotice() {
        return new ClockEvent(type, at, limit, RELIED_ON_NOTICE, legalBasis, document, actor, voids, until);
    }

    /** Nothing is owed any more. */
    public static ClockEvent cancelled(Instant at, @Nullable String reason, String actor) {
        return new ClockEvent(Type.CANCELLED, at, null, reason, null, null, actor, null);
    }

    /** Withdraws a wrong event. */
    public static ClockEvent voided(Instant at, int place, String reason, String actor) {
        return new ClockEvent(Type.VOIDED, at, null, reason, null, null, actor, place);
    }
}
