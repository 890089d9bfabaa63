package org.yiciban.casefile;

import java.time.Instant;
import java.util.Optional;
import org.yiciban.deadline.Calendars;
import org.yiciban.deadline.ClockEvent;
import org.yiciban.deadline.ClockKind;
import org.yiciban.deadline.LegalClock;
import org.yiciban.deadline.PassedEffect;
import org.yiciban.deadline.WorkingCalendar;
import org.yiciban.shared.AgencyCode;

/** A legal clock as a case keeps it: its events are the law, its dates are computed from them by the calendar. */
final class CaseClock {

    final int no;
    final CasePart part;
    final ClockKind kind;
    /** The item of a delivery clock, the paper of a deferral clock; else null. */
    final String subject;

    /** Whose calendar it follows where it may; null for the national one. */
    final AgencyCode agency;

    /** The calendars by which it is dated; newer ones count only once it is recomputed. */
    private Calendars calendars;

    WorkingCalendar calendar;
    LegalClock clock;
    /** When the effect of its passing was recorded; never cleared. */
    Instant effectAt;

    int storedEvents;
    boolean dirty;

    CaseClock(int no, CasePart part, String subject, AgencyCode agency, LegalClock clock, Calendars calendars) {
        this.no = no;
        this.part = part;
        this.kind = clock.kind();
        this.subject = subject;
        this.agency = agency;
        this.clock = clock;
        dateBy(calendars);
    }

    /** Dates the clock by these calendars from now on. */
    private void dateBy(Calendars newer) {
        calendars = newer;
        calendar = newer.forClock(kind, clock.limit(), agency);
    }

    /** Recomputes the clock by newer calendars. */
    void recompute(Calendars newer) {
        dateBy(newer);
        dirty = true;
    }

    int calendarVersion() {
        return calendars.version();
    }

    void add(ClockEvent event) {
        clock = clock.with(event, calendar);
        dirty = true;
    }

    /** When it would be due after that event. */
    Optional<Instant> dueAfter(ClockEvent event) {
        return clock.with(event, calendar).due(calendar);
    }

    boolean ended() {
        return clock.ended();
    }

    Optional<Instant> due() {
        return clock.due(calendar);
    }

    /** Whether the due date hangs on holidays that aren't announced yet. */
    boolean provisional() {
        return clock.provisional(calendar);
    }

    /** The limit has passed and the law's effect is still to come. */
    boolean awaitsEffect(Instant now) {
        return effectAt == null && !ended() && clock.passed(calendar, now);
    }

    /** The limit has passed and what the law makes of it is being recorded: the engine or the next act does it. */
    boolean beingRecorded(Instant now) {
        return bell().isPresent() && awaitsEffect(now);
    }

    void effectHappened(Instant at) {
        effectAt = at;
        dirty = true;
    }

    /**
     * The limit passed, the law's effect happened and nothing is awaited any more: the clock closes as of its due
     * instant, and stays recorded as passed.
     */
    void closeBy(PassedEffect effect) {
        Instant due = due().orElseThrow();
        effectHappened(due);
        add(ClockEvent.cancelled(due, effect.name(), ActContext.byLaw(due).actorId()));
    }

    /** The bell that wakes the engine for this clock; promised clocks and checks have none. */
    Optional<Bell> bell() {
        return Optional.ofNullable(
                switch (kind) {
                    case RECEPTION -> Bell.RECEPTION;
                    case CORRECTION -> Bell.CORRECTION;
                    case DEFERRAL -> Bell.DEFERRAL;
                    case ITEM_STATUTORY -> Bell.ITEM;
                    case BUNDLE_STATUTORY -> Bell.BUNDLE;
                    case DELIVERY -> Bell.DELIVERY;
                    case ITEM_PROMISED, BUNDLE_PROMISED, POST_CHECK -> null;
                });
    }
}
