package org.yiciban.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A second, slow reading of the rules for limits in working days. It walks from day to day: a day counts when it is a
 * working day and the clock ran at midnight before it; the clock is due on the first day that completes the limit and
 * does not end in a pause.
 */
final class NaiveClock {

    private final Map<LocalDate, Boolean> listedAsOff = new HashMap<>();
    private final LocalDate start;
    private final Instant startedAt;
    private int limit;
    private boolean extended;
    private boolean ended;
    private Instant last;
    private final List<ClockEvent> events = new ArrayList<>();

    NaiveClock(Instant startedAt, int limit) {
        this.startedAt = startedAt;
        this.start = OfficialTime.dateOf(startedAt);
        this.limit = limit;
        this.last = startedAt;
        HolidayNotices.shipped().forEach(n -> n.days().forEach(d -> listedAsOff.put(d.date(), d.off())));
    }

    boolean works(LocalDate day) {
        Boolean off = listedAsOff.get(day);
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
        for (ClockEvent event : events) {
            if (!OfficialTime.dateOf(event.at()).isAfter(day)) {
                runs = event.type() == ClockEvent.Type.PAUSED ? false : event.type() == ClockEvent.Type.RESUMED || runs;
            }
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
        boolean inTime = paused() || !event.at().isAfter(NATIONAL_CLOSE(due()));
        boolean lawful =
                switch (event.type()) {
                    case PAUSED -> !paused()
                            && inTime
                            && PauseReason.of(event.reason()).isPresent();
                    case RESUMED -> paused();
                    case EXTENDED -> !extended
                            && inTime
                            && event.limit().unit().name().equals("WD");
                    case MET, CANCELLED -> true;
                    case STARTED, VOIDED -> false;
                };
        if (lawful) {
            events.add(event);
            last = event.at();
            extended |= event.type() == ClockEvent.Type.EXTENDED;
            limit += event.type() == ClockEvent.Type.EXTENDED ? event.limit().amount() : 0;
            ended = event.type() == ClockEvent.Type.MET || event.type() == ClockEvent.Type.CANCELLED;
        }
        return lawful;
    }

    int limit() {
        return limit;
    }

    Instant startedAt() {
        return startedAt;
    }

    static Instant NATIONAL_CLOSE(LocalDate day) {
        return Clocks.at(day + " 17:30");
    }
}
