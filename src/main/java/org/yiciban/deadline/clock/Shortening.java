package org.yiciban.deadline.clock;

import java.time.Instant;
import java.util.Optional;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.shared.TimeLimit;

/**
 * What a shorter promise makes of a clock that runs for a longer one. A promise may become shorter while it runs and never
 * longer; what was used of it stays used; and nobody is late by it before the day on which it was made is over.
 */
public final class Shortening {

    private Shortening() {}

    /**
     * The clock by the shorter promise; empty where it keeps its date: it isn't the clock of a promise, stands, was extended
     * or has passed, the other promise isn't shorter or counts in another unit, or would not end it sooner.
     *
     * @param promise the whole limit as it is promised now
     * @param basis where that is said
     */
    public static Optional<LegalClock> of(
            LegalClock clock, TimeLimit promise, String basis, WorkingCalendar calendar, Instant now) {
        boolean runs = clock.kind().promised() && !clock.ended() && !clock.paused() && !clock.extended();
        if (!runs || clock.passed(calendar, now) || !clock.limit().isLongerThan(promise)) {
            return Optional.empty();
        }
        Instant last =
                clock.standingEvents().get(clock.standingEvents().size() - 1).at();
        Instant at = Counting.later(now, last);
        LegalClock shorter = clock.with(ClockEvent.shortened(at, promise, basis), calendar);
        Instant soonest = Redating.soonest(calendar, now);
        if (shorter.lawfulDue(calendar).isBefore(soonest)) {
            shorter = shorter.with(ClockEvent.held(at, soonest, HoldReason.DAY_OF_PROMISE), calendar);
        }
        Instant before = clock.due(calendar).orElseThrow();
        return Optional.of(shorter)
                .filter(one -> one.due(calendar).filter(before::isAfter).isPresent());
    }
}
