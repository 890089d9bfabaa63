package org.yiciban.deadline.calculator;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yiciban.deadline.calendar.NationalDays;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.deadline.clock.ClockProgress;
import org.yiciban.deadline.clock.LegalClock;
import org.yiciban.shared.TimeLimit.Unit;

/**
 * A clock as a calendar, week by week from Monday to Sunday: which days were counted, were off or worked in exchange,
 * and where the clock stood. It repeats what the explanation says and adds nothing.
 *
 * @param weeks the weeks; of a long limit the first and the last ones
 * @param skipped how many weeks are left out after {@link #HEAD} of them
 */
public record CalendarPicture(List<List<Day>> weeks, int skipped) {

    /** How many weeks are shown before a gap. */
    public static final int HEAD = 10;

    private static final int TAIL = 4;
    private static final int LONGEST_PAUSE_SHOWN = 400;

    /**
     * The months to name beside a week: those that begin in it, and the present one where weeks begin or go on after a
     * gap.
     */
    public List<Integer> months(int place) {
        List<Day> within = weeks.get(place).stream()
                .filter(day -> day.part() != Part.OUTSIDE)
                .toList();
        Set<Integer> months = new LinkedHashSet<>();
        if (place == 0 || place == HEAD && skipped > 0) {
            within.stream().findFirst().ifPresent(day -> months.add(day.date().getMonthValue()));
        }
        within.stream()
                .filter(day -> day.date().getDayOfMonth() == 1)
                .forEach(day -> months.add(day.date().getMonthValue()));
        return List.copyOf(months);
    }

    /** What a day is for the clock. */
    public enum Part {
        /** Before the start or after the due day. */
        OUTSIDE,
        /** The day of the start, which is never counted in days. */
        START,
        COUNTED,
        /** Within the limit, but not counted. */
        SKIPPED,
        PAUSED,
        DUE
    }

    /**
     * A day.
     *
     * @param number which day of the limit it is; 0 where it counts none or hours count
     * @param off whether nobody works
     * @param makeUp whether it is a weekend day worked in exchange 调休
     * @param ahead whether it lies after the moment of asking
     * @param today whether it is the day of asking
     * @param assumed whether no notice arranges it yet
     */
    public record Day(
            LocalDate date,
            Part part,
            int number,
            boolean off,
            boolean makeUp,
            boolean ahead,
            boolean today,
            boolean assumed) {}

    /** The picture of the clock at a moment. */
    public static CalendarPicture of(LegalClock clock, WorkingCalendar calendar, Instant asked) {
        return new Drawing(clock, calendar, OfficialTime.dateOf(asked)).drawn();
    }

    private static final class Drawing {

        private final LegalClock clock;
        private final ClockProgress progress;
        private final WorkingCalendar calendar;
        private final LocalDate today;
        private final LocalDate due;
        private int counted;

        Drawing(LegalClock clock, WorkingCalendar calendar, LocalDate today) {
            this.clock = clock;
            this.progress = clock.course();
            this.calendar = calendar;
            this.today = today;
            this.due = clock.lastDue(calendar).map(OfficialTime::dateOf).orElse(null);
        }

        CalendarPicture drawn() {
            LocalDate monday = progress.startDay().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            LocalDate sunday = last().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            List<List<Day>> weeks = new ArrayList<>();
            for (LocalDate first = monday; !first.isAfter(sunday); first = first.plusWeeks(1)) {
                List<Day> week = new ArrayList<>();
                for (int i = 0; i < DayOfWeek.values().length; i++) {
                    week.add(day(first.plusDays(i)));
                }
                weeks.add(week);
            }
            int skipped = Math.max(0, weeks.size() - HEAD - TAIL);
            if (skipped > 0) {
                weeks.subList(HEAD, HEAD + skipped).clear();
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

        private Day day(LocalDate date) {
            boolean works = calendar.isWorkingDay(date);
            Part part = part(date, works);
            boolean counts = part == Part.COUNTED || part == Part.DUE;
            if (counts && clock.limit().unit() != Unit.WH && counted < whole() && runsAt(date) && countsNow(works)) {
                counted++;
            } else {
                counts = false;
            }
            return new Day(
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

        private Part part(LocalDate date, boolean works) {
            if (date.isBefore(progress.startDay()) || due != null && date.isAfter(due)) {
                return Part.OUTSIDE;
            }
            if (date.equals(due)) {
                return Part.DUE;
            }
            if (date.equals(progress.startDay())) {
                return Part.START;
            }
            if (!runsAt(date)) {
                return due == null && date.isAfter(last()) ? Part.OUTSIDE : Part.PAUSED;
            }
            return switch (clock.limit().unit()) {
                case WD, WH -> works ? Part.COUNTED : Part.SKIPPED;
                case CD, M -> counted < whole() ? Part.COUNTED : Part.SKIPPED;
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
            return !progress.standing()
                    && !date.isBefore(progress.runningSinceDay().plusDays(first));
        }
    }
}
