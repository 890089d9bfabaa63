package org.yiciban.deadline.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.shared.TimeLimit;
import org.yiciban.shared.TimeLimit.Unit;

/**
 * What the events of a clock amount to, before any calendar is asked: the stretches in which it ran.
 *
 * @param limit including an extension, or as it was shortened
 * @param past the stretches that ended in a pause
 * @param since the start or the last resume; none while the clock stands
 * @param notBefore the instant before which it doesn't end; none where the calendar alone says
 * @param ended when it was met or cancelled, if it was
 */
public record ClockProgress(
        ClockKind kind,
        TimeLimit limit,
        Instant start,
        List<Stretch> past,
        @Nullable Instant since,
        boolean extended,
        @Nullable Instant notBefore,
        @Nullable Instant ended) {

    /** A time in which the clock ran until it was paused. */
    public record Stretch(Instant from, Instant to) {

        public LocalDate firstDay() {
            return OfficialTime.dateOf(from);
        }

        public LocalDate lastDay() {
            return OfficialTime.dateOf(to);
        }
    }

    static ClockProgress from(ClockKind kind, List<ClockEvent> lawful) {
        ClockEvent start = lawful.get(0);
        ClockProgress progress = new ClockProgress(
                kind, Objects.requireNonNull(start.limit()), start.at(), List.of(), start.at(), false, null, null);
        for (ClockEvent event : lawful.subList(1, lawful.size())) {
            progress = progress.after(event);
        }
        return progress;
    }

    /** The course with one more event, which must be lawful. */
    ClockProgress after(ClockEvent event) {
        return switch (event.type()) {
            case PAUSED -> {
                List<Stretch> stretches = new ArrayList<>(past);
                stretches.add(new Stretch(runningSince(), event.at()));
                yield with(limit, stretches, null, extended, ended);
            }
            case RESUMED -> resumed(event.at());
            case EXTENDED -> with(limit.plus(Objects.requireNonNull(event.limit())), past, since, true, ended);
            case SHORTENED -> with(Objects.requireNonNull(event.limit()), past, since, extended, ended);
            case MET, CANCELLED -> with(limit, past, since, extended, event.at());
            case HELD -> new ClockProgress(
                    kind, limit, start, past, since, extended, later(Objects.requireNonNull(event.until())), ended);
            case STARTED, VOIDED -> throw new IllegalStateException("no event of a running clock: " + event);
        };
    }

    /** Pausing and resuming on one day changes nothing for a limit in days: the broken stretch goes on. */
    private ClockProgress resumed(Instant at) {
        Stretch last = past.get(past.size() - 1);
        if (limit.unit() != Unit.WH && last.lastDay().equals(OfficialTime.dateOf(at))) {
            return with(limit, past.subList(0, past.size() - 1), last.from(), extended, ended);
        }
        return with(limit, past, at, extended, ended);
    }

    private ClockProgress with(
            TimeLimit newLimit,
            List<Stretch> stretches,
            @Nullable Instant from,
            boolean extension,
            @Nullable Instant end) {
        return new ClockProgress(kind, newLimit, start, List.copyOf(stretches), from, extension, notBefore, end);
    }

    private Instant later(Instant until) {
        return notBefore == null ? until : Counting.later(notBefore, until);
    }

    public boolean standing() {
        return since == null;
    }

    /** The start or the last resume of a clock that runs. */
    public Instant runningSince() {
        return Objects.requireNonNull(since);
    }

    public LocalDate startDay() {
        return OfficialTime.dateOf(start);
    }

    public LocalDate runningSinceDay() {
        return OfficialTime.dateOf(runningSince());
    }

    /** How the limit is counted, with an instant before which it doesn't end. */
    Counting counting() {
        return notBefore == null ? usual() : new CountingHeld(this, notBefore, usual());
    }

    /** How the unit of the limit is counted. */
    Counting usual() {
        return switch (limit.unit()) {
            case WD -> new CountingWorkingDays(this);
            case WH -> new CountingWorkingHours(this);
            case CD, M -> new CountingCalendarDays(this);
        };
    }
}
