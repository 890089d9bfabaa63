package org.yiciban.deadline.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.shared.TimeLimit;

/**
 * A legal clock 时限: a list of events to which lines are only added. Everything else follows from the list and the
 * calendar that the question brings along. Lawfulness is judged once, by {@link #with}.
 */
public final class LegalClock {

    private final ClockKind kind;
    private final List<ClockEvent> events;
    private final ClockProgress progress;

    private LegalClock(ClockKind kind, List<ClockEvent> events, ClockProgress progress) {
        this.kind = kind;
        this.events = List.copyOf(events);
        this.progress = progress;
    }

    /** Starts a clock: in days, day one is the day after; in hours, time runs from the instant. */
    public static LegalClock started(
            ClockKind kind, TimeLimit limit, Instant at, @Nullable String legalBasis, @Nullable String why) {
        return of(kind, List.of(ClockEvent.started(at, limit, legalBasis, why)));
    }

    /** The clock of a recorded list, whose lawfulness was judged when it was recorded. */
    public static LegalClock of(ClockKind kind, List<ClockEvent> recorded) {
        ClockEventRules.checkStart(recorded);
        return new LegalClock(kind, recorded, ClockProgress.from(kind, standing(recorded)));
    }

    /**
     * The clock of a list that nobody has judged yet.
     *
     * @throws UnlawfulClockEvent at the first event that is not allowed at its place
     */
    public static LegalClock judged(ClockKind kind, List<ClockEvent> unjudged, WorkingCalendar calendar) {
        ClockEventRules.checkStart(unjudged);
        LegalClock clock = of(kind, unjudged.subList(0, 1));
        for (ClockEvent event : unjudged.subList(1, unjudged.size())) {
            clock = clock.with(event, calendar);
        }
        return clock;
    }

    /**
     * This clock with one more event, judged by the calendar of the moment.
     *
     * @throws UnlawfulClockEvent when the event is not allowed; its index is the place it would have had
     */
    public LegalClock with(ClockEvent event, WorkingCalendar calendar) {
        new ClockEventRules(this, calendar).check(event);
        List<ClockEvent> longer = new ArrayList<>(events);
        longer.add(event);
        boolean withdrawal = event.type() == ClockEvent.Type.VOIDED;
        return withdrawal ? of(kind, longer) : new LegalClock(kind, longer, progress.after(event));
    }

    /** The due instant; none while paused or ended. */
    public Optional<Instant> due(WorkingCalendar calendar) {
        return ended() ? Optional.empty() : lastDue(calendar);
    }

    /** The due instant to show: of an ended clock the last before its end; none when it stands or ended standing. */
    public Optional<Instant> lastDue(WorkingCalendar calendar) {
        return progress.standing()
                ? Optional.empty()
                : Optional.of(progress.counting().due(calendar));
    }

    /** The due instant by the calendar alone, of a clock that runs. */
    public Instant lawfulDue(WorkingCalendar calendar) {
        return progress.usual().due(calendar);
    }

    /** Whether the due instant to show rests on days for which no official arrangement stands. */
    public boolean provisional(WorkingCalendar calendar) {
        return !progress.standing() && progress.counting().provisional(calendar);
    }

    /** How the clock stands. */
    public ClockState state(WorkingCalendar calendar, Instant now) {
        if (ended()) {
            return ClockState.ENDED;
        }
        if (progress.standing()) {
            return ClockState.PAUSED;
        }
        return passed(calendar, now) ? ClockState.PASSED : ClockState.RUNNING;
    }

    /** Whether the limit has passed: now, or for an ended clock its end, is later than the due instant. */
    public boolean passed(WorkingCalendar calendar, Instant now) {
        Instant end = progress.ended();
        Instant judgedAt = end != null ? end : now.truncatedTo(ChronoUnit.SECONDS);
        return lastDue(calendar).filter(judgedAt::isAfter).isPresent();
    }

    /** What is left of the limit; none while paused or ended. */
    public Optional<Remaining> remaining(WorkingCalendar calendar, Instant now) {
        return counts()
                ? Optional.of(Remaining.of(limit().unit(), progress.counting().left(calendar, now)))
                : Optional.empty();
    }

    /** The first instant from which the yellow rule holds; none while paused or ended. */
    public Optional<Instant> yellowFrom(WorkingCalendar calendar) {
        return counts() ? Optional.of(progress.counting().warnedFrom(calendar)) : Optional.empty();
    }

    /** Whether so little is left that the yellow light is due. */
    public boolean warned(WorkingCalendar calendar, Instant now) {
        return counts()
                && progress.counting().left(calendar, now)
                        <= progress.counting().warning();
    }

    /** Which clock of the case it is. */
    public ClockKind kind() {
        return kind;
    }

    /** The limit, including an extension. */
    public TimeLimit limit() {
        return progress.limit();
    }

    /** The instant of the start. */
    public Instant start() {
        return progress.start();
    }

    /** Whether it ends later than its calendar says. */
    public boolean held(WorkingCalendar calendar) {
        return !progress.standing() && progress.counting().due(calendar).isAfter(lawfulDue(calendar));
    }

    /** Whether the clock was met or cancelled. */
    public boolean ended() {
        return progress.ended() != null;
    }

    /** Whether the clock stands. */
    public boolean paused() {
        return progress.standing() && !ended();
    }

    /** Whether the one extension has been used. */
    public boolean extended() {
        return progress.extended();
    }

    /** Every event ever recorded, withdrawn ones included. */
    public List<ClockEvent> events() {
        return events;
    }

    /** The events that still stand: neither withdrawn nor withdrawals. */
    public List<ClockEvent> standingEvents() {
        return standing(events);
    }

    /** How the due instant comes about, line by line. */
    public List<ExplanationLine> explanation(WorkingCalendar calendar) {
        return Explanation.of(this, calendar);
    }

    public ClockProgress course() {
        return progress;
    }

    private boolean counts() {
        return !progress.standing() && !ended();
    }

    /** What is left of a list without withdrawn events and withdrawals. */
    static List<ClockEvent> standing(List<ClockEvent> events) {
        Set<Integer> withdrawn = new HashSet<>();
        events.stream().filter(e -> e.type() == ClockEvent.Type.VOIDED).forEach(e -> withdrawn.add(e.voids()));
        List<ClockEvent> left = new ArrayList<>();
        for (int place = 0; place < events.size(); place++) {
            if (events.get(place).type() != ClockEvent.Type.VOIDED && !withdrawn.contains(place)) {
                left.add(events.get(place));
            }
        }
        return left;
    }
}
