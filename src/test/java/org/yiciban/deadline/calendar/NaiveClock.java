package org.yiciban.deadline.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.deadline.clock.ClockEvent;

/**
 * A second, slow reading of the rules for limits in working days. It walks from day to day: a day counts when it is a
 * working day and the clock ran at midnight before it; the clock is due on the first day that completes the limit and
 * does not end in a pause.
 */
final class NaiveClock {

    private static final Map<LocalDate, Boolean> LISTED_AS_OFF = new HashMap<>();

    static {
        HolidayNotices.shipped().forEach(n -> n.days().forEach(d -> LISTED_AS_OFF.put(d.date(), d.off())));
    }

    private final LocalDate start;
    private int limit;
    private boolean extended;
    private boolean ended;
    private Instant last;
    private final List<Change> changes = new ArrayList<>();

    /** A pause or a resume. */
    private record Change(LocalDate day, boolean runs) {}

    NaiveClock(Instant startedAt, int limit) {
        this.start = OfficialTime.dateOf(startedAt);
        this.limit = limit;
        this.last = startedAt;
    }

    boolean works(LocalDate day) {
        Boolean off = LISTED_AS_OFF.get(day);
        if (off != null) {
            return !off;
        }
        if (day.getDayOfWeek().getValue() > 5) {
            return false;
        }
        String monthAndDay = day.toString().substring(5);
        return uncovered(day) == 0
                || !List.of("01-01", "05-01", "05-02", "10-01", "10-02", "10-03")
                        .contains(monthAndDay);
    }

    int uncovered(LocalDate day) {
        boolean tail = day.getYear() == 2026 && day.getMonthValue() == 12 && day.getDayOfMonth() >= 20;
        return day.getYear() < 2024 || day.getYear() > 2026 || tail ? 1 : 0;
    }

    /** Whether the clock runs at the end of the day. */
    private boolean runsAtTheEndOf(LocalDate day) {
        boolean runs = true;
        for (Change change : changes) {
            runs = change.day().isAfter(day) ? runs : change.runs();
        }
        return runs;
    }

    boolean paused() {
        return !runsAtTheEndOf(LocalDate.MAX);
    }

    LocalDate due() {
        int count = 0;
        for (LocalDate day = start.plusDays(1); ; day = day.plusDays(1)) {
            if (runsAtTheEndOf(day.minusDays(1)) && works(day)) {
                count++;
                if (count >= limit && runsAtTheEndOf(day)) {
                    return day;
                }
            }
        }
    }

    boolean provisional() {
        LocalDate due = due();
        for (LocalDate day = start.plusDays(1); !day.isAfter(due); day = day.plusDays(1)) {
            if (runsAtTheEndOf(day.minusDays(1)) && uncovered(day) > 0) {
                return true;
            }
        }
        return false;
    }

    int remaining(LocalDate today) {
        LocalDate due = due();
        if (today.isAfter(due)) {
            return 0;
        }
        int used = 0;
        for (LocalDate day = start.plusDays(1); day.isBefore(today); day = day.plusDays(1)) {
            used += runsAtTheEndOf(day.minusDays(1)) && works(day) ? 1 : 0;
        }
        int ahead = 0;
        for (LocalDate day = today; !day.isAfter(due); day = day.plusDays(1)) {
            ahead += works(day) ? 1 : 0;
        }
        return Math.min(ahead, Math.max(1, limit - used));
    }

    /** Takes the event if it is lawful. */
    boolean take(ClockEvent event) {
        if (ended || event.at().isBefore(last)) {
            return false;
        }
        boolean lawful =
                switch (event.type()) {
                    case PAUSED -> !paused()
                            && inTime(event)
                            && PauseReason.of(event.reason()).isPresent();
                    case RESUMED -> paused();
                    case EXTENDED -> !extended
                            && inTime(event)
                            && event.limit().unit().name().equals("WD");
                    case MET, CANCELLED -> true;
                    case STARTED, SHORTENED, HELD, VOIDED -> false;
                };
        if (lawful) {
            if (event.type() == ClockEvent.Type.PAUSED || event.type() == ClockEvent.Type.RESUMED) {
                changes.add(new Change(OfficialTime.dateOf(event.at()), event.type() == ClockEvent.Type.RESUMED));
            }
            last = event.at();
            extended |= event.type() == ClockEvent.Type.EXTENDED;
            limit += event.type() == ClockEvent.Type.EXTENDED ? event.limit().amount() : 0;
            ended = event.type() == ClockEvent.Type.MET || event.type() == ClockEvent.Type.CANCELLED;
        }
        return lawful;
    }

    private boolean inTime(ClockEvent event) {
        return paused() || !event.at().isAfter(close(due()));
    }

    int limit() {
        return limit;
    }

    static Instant close(LocalDate day) {
        return OfficialTime.instantOf(day.atTime(17, 30));
    }
}
