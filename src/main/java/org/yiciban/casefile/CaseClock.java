package org.yiciban.casefile;

import java.time.Instant;
import java.util.Optional;
import org.yiciban.deadline.CalendarEdition;
import org.yiciban.deadline.ClockEvent;
import org.yiciban.deadline.ClockKind;
import org.yiciban.deadline.LegalClock;
import org.yiciban.deadline.PassedEffect;
import org.yiciban.deadline.Redating;
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
    private CalendarEdition calendars;

    /** The edition by whose days and hours of its agency it counts. */
    private CalendarEdition hours;

    /** The date that was told, null while none was, and whether as certain. */
    Instant toldAt;

    boolean toldFirm;

    WorkingCalendar calendar;
    LegalClock clock;
    /** When the effect of its passing was recorded; never cleared. */
    Instant effectAt;

    int storedEvents;
    boolean dirty;

    CaseClock(int no, CasePart part, String subject, AgencyCode agency, LegalClock clock, CalendarEdition calendars) {
        this(no, part, subject, agency, clock, calendars, calendars);
    }

    CaseClock(
            int no,
            CasePart part,
            String subject,
            AgencyCode agency,
            LegalClock clock,
            CalendarEdition calendars,
            CalendarEdition hours) {
        this.no = no;
        this.part = part;
        this.kind = clock.kind();
        this.subject = subject;
        this.agency = agency;
        this.clock = clock;
        this.calendars = calendars;
        this.hours = hours;
        this.calendar = calendars.withHoursOf(hours, agency).forClock(kind, clock.limit(), agency);
    }

    /** How it is dated, for newer calendars to say what becomes of it. */
    Redating.Dated dated() {
        return new Redating.Dated(clock, agency, hours, toldAt, toldFirm);
    }

    /** Dates the clock by newer calendars from now on. */
    void redate(Redating redating, CalendarEdition newer) {
        calendars = newer;
        hours = redating.keepsHours() ? hours : newer;
        calendar = redating.calendar();
        clock = redating.clock();
        dirty = true;
    }

    /** The edition by whose days and hours of its agency it counts, where that is another than its own. */
    Integer hoursVersion() {
        return hours.version() == calendars.version() ? null : hours.version();
    }

    /** Notes that its present date is told. */
    void tell() {
        due().filter(date -> kind.isTold()).ifPresent(date -> {
            toldAt = kind.told().toldThen(toldAt, date);
            toldFirm = !provisional();
        });
    }

    int calendarVersion() {
        return calendars.version();
    }

    void add(ClockEvent event) {
        boolean relied = event.type() == ClockEvent.Type.MET
                && due().filter(date -> kind.told().reliesOnNotice(date, toldAt, event.at()))
                        .isPresent();
        clock = clock.with(relied ? event.relyingOnNotice() : event, calendar);
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

    /** The last instant at which an act is in time; what the law makes of the passing comes after it. */
    Optional<Instant> until() {
        return due().map(date -> kind.told().until(date, toldAt));
    }

    /** Whether the due date hangs on holidays that aren't announced yet. */
    boolean provisional() {
        return clock.provisional(calendar);
    }

    /** The limit has passed and the law's effect is still to come. */
    boolean awaitsEffect(Instant now) {
        return effectAt == null && !ended() && until().filter(now::isAfter).isPresent();
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
                        // an item that is received for itself has one bell for everything that its agency owes
                    case RECEPTION_ANSWER -> part.equals(CasePart.RECEPTION) ? Bell.RECEPTION_OVERDUE : Bell.ITEM;
                    case CORRECTION -> Bell.CORRECTION;
                    case DEFERRAL -> Bell.DEFERRAL;
                    case ITEM_STATUTORY -> Bell.ITEM;
                    case BUNDLE_STATUTORY -> Bell.BUNDLE;
                    case DELIVERY -> Bell.DELIVERY;
                    case ITEM_PROMISED, BUNDLE_PROMISED, POST_CHECK -> null;
                });
    }
}
