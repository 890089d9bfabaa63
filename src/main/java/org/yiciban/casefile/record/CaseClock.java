package org.yiciban.casefile.record;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.deadline.clock.CalendarEdition;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.LegalClock;
import org.yiciban.deadline.clock.PassedEffect;
import org.yiciban.deadline.clock.Redating;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.MaterialCode;

/** A legal clock as a case keeps it: its events are the law, its dates are computed from them by the calendar. */
public final class CaseClock {

    private final int no;
    private final CasePart part;
    private final ClockKind kind;
    /** The item of a delivery clock, the paper of a deferral clock; else null. */
    private final @Nullable String subject;

    /** Whose calendar it follows where it may; null for the national one. */
    private final @Nullable AgencyCode agency;

    /** The calendars by which it is dated; newer ones count only once it is recomputed. */
    private CalendarEdition calendars;

    /** The edition by whose days and hours of its agency it counts. */
    private CalendarEdition hours;

    /** The date that was told, null while none was, and whether as certain. */
    private @Nullable Instant toldAt;

    private boolean toldFirm;

    private WorkingCalendar calendar;
    private LegalClock clock;
    /** When the effect of its passing was recorded; cleared only when it is undone, see {@link #undo}. */
    private @Nullable Instant effectAt;

    private int storedEvents;
    private boolean dirty;

    public CaseClock(StoredClock stored) {
        this.no = stored.no();
        this.part = stored.part();
        this.kind = stored.clock().kind();
        this.subject = stored.subject();
        this.agency = stored.agency();
        this.clock = stored.clock();
        this.calendars = stored.calendars();
        this.hours = stored.hours();
        this.toldAt = stored.toldAt();
        this.toldFirm = stored.toldFirm();
        this.effectAt = stored.effectAt();
        this.calendar = calendars.withHoursOf(hours, stored.agency()).forClock(kind, clock.limit(), stored.agency());
        this.storedEvents = clock.events().size();
    }

    /** A clock that starts now: nothing of it is stored or told yet. */
    static CaseClock started(
            int no,
            CasePart part,
            @Nullable String subject,
            @Nullable AgencyCode agency,
            LegalClock clock,
            CalendarEdition calendars) {
        CaseClock started = new CaseClock(
                new StoredClock(no, part, subject, agency, clock, calendars, calendars, null, false, null));
        started.storedEvents = 0;
        started.dirty = true;
        return started;
    }

    public int no() {
        return no;
    }

    public CasePart part() {
        return part;
    }

    public ClockKind kind() {
        return kind;
    }

    public @Nullable String subject() {
        return subject;
    }

    /** Whether it counts for serving one result, which is its subject. */
    public boolean ofDelivery() {
        return part.equals(CasePart.DELIVERY);
    }

    /** The paper that is owed, of a clock that counts for one. */
    public MaterialCode material() {
        return new MaterialCode(Objects.requireNonNull(subject));
    }

    public @Nullable AgencyCode agency() {
        return agency;
    }

    public @Nullable Instant toldAt() {
        return toldAt;
    }

    public boolean toldFirm() {
        return toldFirm;
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    public LegalClock clock() {
        return clock;
    }

    public @Nullable Instant effectAt() {
        return effectAt;
    }

    /** How many of its events the table has already. */
    public int storedEvents() {
        return storedEvents;
    }

    /** Whether the table doesn't have it as it is. */
    public boolean dirty() {
        return dirty;
    }

    /** The table has it as it is. */
    public void stored() {
        storedEvents = clock.events().size();
        dirty = false;
    }

    /** How it is dated, for newer calendars to say what becomes of it. */
    public Redating.Dated dated() {
        return new Redating.Dated(clock, agency, hours, toldAt, toldFirm);
    }

    /** Dates the clock by newer calendars from now on. */
    public void redate(Redating redating, CalendarEdition newer) {
        calendars = newer;
        hours = redating.keepsHours() ? hours : newer;
        calendar = redating.calendar();
        clock = redating.clock();
        dirty = true;
    }

    /** It goes by a shorter promise from now on. */
    public void shorten(LegalClock shorter) {
        clock = shorter;
        dirty = true;
    }

    /** The edition by whose days and hours of its agency it counts, where that is another than its own. */
    public @Nullable Integer hoursVersion() {
        return hours.version() == calendars.version() ? null : hours.version();
    }

    /** Notes that its present date is told. */
    public void tell() {
        due().filter(date -> kind.isTold()).ifPresent(date -> {
            toldAt = kind.told().toldThen(toldAt, date);
            toldFirm = !provisional();
        });
    }

    public int calendarVersion() {
        return calendars.version();
    }

    public void add(ClockEvent event) {
        boolean relied = event.type() == ClockEvent.Type.MET
                && due().filter(date -> kind.told().reliesOnNotice(date, toldAt, event.at()))
                        .isPresent();
        clock = clock.with(relied ? event.relyingOnNotice() : event, calendar);
        dirty = true;
    }

    /** When it would be due after that event. */
    public Optional<Instant> dueAfter(ClockEvent event) {
        return clock.with(event, calendar).due(calendar);
    }

    public boolean ended() {
        return clock.ended();
    }

    public Optional<Instant> due() {
        return clock.due(calendar);
    }

    /** The last instant at which an act is in time; what the law makes of the passing comes after it. */
    public Optional<Instant> until() {
        return due().map(date -> kind.told().until(date, toldAt));
    }

    /** Whether the due date hangs on holidays that aren't announced yet. */
    public boolean provisional() {
        return clock.provisional(calendar);
    }

    /** The limit has passed and the law's effect is still to come. */
    public boolean awaitsEffect(Instant now) {
        return effectAt == null && !ended() && until().filter(now::isAfter).isPresent();
    }

    /** The limit has passed and what the law makes of it is being recorded: the engine or the next act does it. */
    public boolean beingRecorded(Instant now) {
        return (timer().isPresent() || kind.ofAuthority()) && awaitsEffect(now);
    }

    public void effectHappened(Instant at) {
        effectAt = at;
        dirty = true;
    }

    /** The limit passed with the law's effect, and nothing is awaited any more: the clock closes as of its due instant. */
    public void closeBy(PassedEffect effect) {
        Instant due = due().orElseThrow();
        effectHappened(due);
        add(ClockEvent.cancelled(due, effect.name(), ActContext.byLaw(due).actorId()));
    }

    /** Whether it closed because it passed, with that effect. */
    public boolean closedBy(PassedEffect effect) {
        return effectAt != null && place(effect).isPresent();
    }

    /** The last instant at which an act would have been in time, also of a clock that has ended. */
    public Optional<Instant> lastUntil() {
        return clock.lastDue(calendar).map(date -> kind.told().until(date, toldAt));
    }

    /**
     * What its passing caused is undone: the act that it waited for had come in time. Nothing is taken out of the list.
     *
     * @param document the number of the notice that says so
     */
    public void undo(PassedEffect effect, Instant now, String document, String actor) {
        int place = place(effect).orElseThrow();
        effectAt = null;
        add(ClockEvent.voided(now, place, ClockEvent.ACT_RECORDED_LATE, actor).toldBy(document));
    }

    /** Whether what its passing caused was undone. */
    public boolean undone() {
        return clock.events().stream()
                .anyMatch(event ->
                        event.type() == ClockEvent.Type.VOIDED && ClockEvent.ACT_RECORDED_LATE.equals(event.reason()));
    }

    /** Its end is undone: it runs on as if it had never ended. */
    public void reopen(Instant now, String document, String actor) {
        List<ClockEvent> standing = clock.standingEvents();
        int end = clock.events().lastIndexOf(standing.get(standing.size() - 1));
        add(ClockEvent.voided(now, end, ClockEvent.ACT_RECORDED_LATE, actor).toldBy(document));
        if (clock.paused()) {
            add(ClockEvent.resumed(now, document, actor));
        }
    }

    /** Whether it ended because nothing was owed any more. */
    public boolean cancelled() {
        List<ClockEvent> standing = clock.standingEvents();
        return standing.get(standing.size() - 1).type() == ClockEvent.Type.CANCELLED;
    }

    private Optional<Integer> place(PassedEffect effect) {
        List<ClockEvent> events = clock.events();
        return clock.standingEvents().stream()
                .filter(event -> event.type() == ClockEvent.Type.CANCELLED
                        && effect.name().equals(event.reason()))
                .map(events::indexOf)
                .findFirst();
    }

    /** The timer that wakes the engine for this clock. */
    public Optional<LimitTimer> timer() {
        return ClockTimers.of(kind, part);
    }
}
