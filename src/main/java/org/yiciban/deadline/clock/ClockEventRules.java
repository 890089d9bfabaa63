package org.yiciban.deadline.clock;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.TimeLimit;

/** What the law allows to happen next to a clock. Every refusal names its rule. */
final class ClockEventRules {

    private static final int LONGEST = 9999;

    private final LegalClock clock;
    private final WorkingCalendar calendar;
    private final int place;

    ClockEventRules(LegalClock clock, WorkingCalendar calendar) {
        this.clock = clock;
        this.calendar = calendar;
        this.place = clock.events().size();
    }

    static void checkStart(List<ClockEvent> events) {
        if (events.isEmpty()
                || events.get(0).type() != ClockEvent.Type.STARTED
                || events.get(0).limit() == null) {
            throw new UnlawfulClockEvent(0, "clock-starts-first", Refusal.of("deadline.clock-starts-first"));
        }
        OfficialTime.supported(OfficialTime.dateOf(events.get(0).at()));
    }

    void check(ClockEvent event) {
        if (event.type() == ClockEvent.Type.VOIDED) {
            new WithdrawalRules(clock, calendar).check(event);
            return;
        }
        demand(event.type() != ClockEvent.Type.STARTED, "clock-starts-once", "deadline.clock-starts-once");
        demand(!clock.ended(), "clock-ended", "deadline.clock-ended");
        List<ClockEvent> standing = clock.standingEvents();
        demand(
                !event.at().isBefore(standing.get(standing.size() - 1).at()),
                "instants-go-forward",
                "deadline.instants-go-forward");
        OfficialTime.supported(OfficialTime.dateOf(event.at()));
        switch (event.type()) {
            case PAUSED -> checkPause(event);
            case RESUMED -> demand(clock.paused(), "resume-when-paused", "deadline.resume-when-paused");
            case HELD -> demand(event.until() != null, "hold-until", "deadline.hold-until");
            case EXTENDED -> checkExtension(event);
            case SHORTENED -> checkShortening(event);
            default -> {
                // a running or standing clock may end at any time, also late
            }
        }
    }

    private void checkPause(ClockEvent event) {
        demand(clock.kind().pausable(clock.limit()), "pause-of-decision-clock", "deadline.pause-of-decision-clock");
        demand(!clock.paused(), "pause-when-running", "deadline.pause-when-running");
        demand(PauseReason.of(event.reason()).isPresent(), "pause-reason", "deadline.pause-reason");
        demand(notAfterDue(event.at()), "pause-before-due", "deadline.pause-before-due");
    }

    private void checkExtension(ClockEvent event) {
        demand(clock.kind().extendable(), "extension-of-decision-clock", "deadline.extension-of-decision-clock");
        demand(!clock.extended(), "extension-once", "deadline.extension-once");
        TimeLimit extra = event.limit();
        demand(extra != null, "extension-limit", "deadline.extension-limit");
        Objects.requireNonNull(extra);
        demand(extra.unit() == clock.limit().unit(), "extension-unit", "deadline.extension-unit");
        demand(
                extra.amount() + clock.limit().amount() <= LONGEST,
                "extension-limit",
                "deadline.extension-too-long",
                LONGEST);
        demand(notAfterDue(event.at()), "extension-before-due", "deadline.extension-before-due");
    }

    /** Nobody who decides gains or loses time that the law gives: only what was promised may become less. */
    private void checkShortening(ClockEvent event) {
        TimeLimit whole = event.limit();
        boolean running = !clock.paused() && !clock.extended() && notAfterDue(event.at());
        demand(clock.kind().promised() && running, "shortening-of-promise", "deadline.shortening-of-promise");
        demand(whole != null && clock.limit().isLongerThan(whole), "shortening-limit", "deadline.shortening-limit");
    }

    private boolean notAfterDue(Instant at) {
        Optional<Instant> due = clock.lastDue(calendar);
        return due.isEmpty() || !at.isAfter(due.get());
    }

    private void demand(boolean lawful, String rule, String key, Object... arguments) {
        if (!lawful) {
            throw new UnlawfulClockEvent(place, rule, Refusal.of(key, arguments));
        }
    }
}
