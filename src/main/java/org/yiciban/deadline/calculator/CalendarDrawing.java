package org.yiciban.deadline.calculator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.deadline.calendar.NationalDays;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.deadline.clock.ClockProgress;
import org.yiciban.deadline.clock.LegalClock;
import org.yiciban.shared.TimeLimit.Unit;

/** Draws a clock as a calendar, day by day from its start to its due day or, while it stands, to today. */
final class CalendarDrawing {

    private static final int TAIL = 4;
    private static final int LONGEST_PAUSE_SHOWN = 400;

    private final LegalClock clock;
    private final ClockProgress progress;
    private final WorkingCalendar calendar;
    private final LocalDate today;
    private final @Nullable LocalDate due;
    private int counted;

    CalendarDrawing(LegalClock clock, WorkingCalendar calendar, LocalDate today) {
        this.clock = clock;
        this.progress = clock.course();
        this.calendar = calendar;
        this.today = today;
        this.due = clock.lastDue(calendar).map(OfficialTime::dateOf).orElse(null);
    }

    CalendarPicture drawn() {
        LocalDate monday = progress.startDay().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate sunday = last().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<List<CalendarPicture.Day>> weeks = new ArrayList<>();
        for (LocalDate first = monday; !first.isAfter(sunday); first = first.plusWeeks(1)) {
            List<CalendarPicture.Day> week = new ArrayList<>();
            for (int i = 0; i < DayOfWeek.values().length; i++) {
                week.add(day(first.plusDays(i)));
            }
            weeks.add(week);
        }
        int skipped = Math.max(0, weeks.size() - CalendarPicture.HEAD - TAIL);
        if (skipped > 0) {
            weeks.subList(CalendarPicture.HEAD, CalendarPicture.HEAD + skipped).clear();
        }
        return new CalendarPicture(weeks, skipped);
    }

    private LocalDate last() {
        if (due != null) {
            return due;
        }
        LocalDate stopped = progress.past().get(progress.past().size() - 1).lastDay();
        LocalDate shown = today.isAfter(stopped) ? today : stopped;
        LocalDate most = stopped.plusDays(LONGEST_PAUSE_SHOWN);
        return shown.isAfter(most) ? most : shown;
    }

    private CalendarPicture.Day day(LocalDate date) {
        boolean works = calendar.isWorkingDay(date);
        CalendarPicture.Part part = part(date, works);
        boolean counts = part == CalendarPicture.Part.COUNTED || part == CalendarPicture.Part.DUE;
        if (counts && clock.limit().unit() != Unit.WH && counted < whole() && runsAt(date) && countsNow(works)) {
            counted++;
        } else {
            counts = false;
        }
        return new CalendarPicture.Day(
                date,
                part,
                counts ? counted : 0,
                !works,
                works && NationalDays.weekend(date),
                date.isAfter(today),
                date.equals(today),
                !calendar.isCovered(date));
    }

    private boolean countsNow(boolean works) {
        return works || clock.limit().unit() != Unit.WD;
    }

    private long whole() {
        return clock.limit().unit() == Unit.M
                ? Integer.MAX_VALUE
                : clock.limit().amount();
    }

    private CalendarPicture.Part part(LocalDate date, boolean works) {
        if (date.isBefore(progress.startDay()) || due != null && date.isAfter(due)) {
            return CalendarPicture.Part.OUTSIDE;
        }
        if (date.equals(due)) {
            return CalendarPicture.Part.DUE;
        }
        if (date.equals(progress.startDay())) {
            return CalendarPicture.Part.START;
        }
        if (!runsAt(date)) {
            return due == null && date.isAfter(last()) ? CalendarPicture.Part.OUTSIDE : CalendarPicture.Part.PAUSED;
        }
        return switch (clock.limit().unit()) {
            case WD, WH -> works ? CalendarPicture.Part.COUNTED : CalendarPicture.Part.SKIPPED;
            case CD, M -> counted < whole() ? CalendarPicture.Part.COUNTED : CalendarPicture.Part.SKIPPED;
        };
    }

    /** Whether the clock ran on the day: in days from the day after a start or resume, in hours from the day itself. */
    private boolean runsAt(LocalDate date) {
        int first = clock.limit().unit() == Unit.WH ? 0 : 1;
        for (ClockProgress.Stretch stretch : progress.past()) {
            if (!date.isBefore(stretch.firstDay().plusDays(first)) && !date.isAfter(stretch.lastDay())) {
                return true;
            }
        }
        return !progress.standing() && !date.isBefore(progress.runningSinceDay().plusDays(first));
    }
}
