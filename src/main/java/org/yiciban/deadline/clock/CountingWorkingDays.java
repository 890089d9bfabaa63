package org.yiciban.deadline.clock;

import java.time.Instant;
import java.time.LocalDate;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.deadline.calendar.WorkingCalendar;

/**
 * Counts working days (licensing law Art. 82). The day of the start and of a resume never count; the day on which the
 * clock stops does.
 */
record CountingWorkingDays(ClockProgress course) implements Counting {

    @Override
    public Instant due(WorkingCalendar calendar) {
        LocalDate day = dueDay(calendar);
        return course.kind().endsWithTheDay() ? OfficialTime.endOf(day) : calendar.closeOfBusiness(day);
    }

    LocalDate dueDay(WorkingCalendar calendar) {
        return calendar.addWD(course.runningSinceDay(), daysLeftSinceResume(calendar));
    }

    /** A clock that was paused on its last day has that one day left when it is resumed on a later one. */
    private int daysLeftSinceResume(WorkingCalendar calendar) {
        return Math.max(1, course.limit().amount() - usedInPast(calendar, OfficialTime.LAST_DAY));
    }

    private int usedInPast(WorkingCalendar calendar, LocalDate until) {
        return course.past().stream()
                .mapToInt(s -> calendar.usedWD(s.firstDay(), earlier(s.lastDay(), until)))
                .sum();
    }

    @Override
    public boolean provisional(WorkingCalendar calendar) {
        return course.past().stream()
                        .anyMatch(s -> calendar.touchesUncovered(s.firstDay().plusDays(1), s.lastDay()))
                || calendar.touchesUncovered(course.runningSinceDay().plusDays(1), dueDay(calendar));
    }

    @Override
    public long left(WorkingCalendar calendar, Instant now) {
        LocalDate due = dueDay(calendar);
        LocalDate today = OfficialTime.dateOf(now);
        if (today.isAfter(due)) {
            return 0;
        }
        LocalDate yesterday = OfficialTime.supported(today).minusDays(1);
        int ahead = calendar.usedWD(yesterday, due);
        return Math.min(ahead, Math.max(1, course.limit().amount() - usedUpTo(yesterday, calendar)));
    }

    private int usedUpTo(LocalDate day, WorkingCalendar calendar) {
        return usedInPast(calendar, day) + calendar.usedWD(course.runningSinceDay(), day);
    }

    @Override
    public long whole() {
        return course.limit().amount();
    }

    @Override
    public long warning() {
        return Counting.fifthOf(whole());
    }

    @Override
    public Instant warnedFrom(WorkingCalendar calendar) {
        if (daysLeftSinceResume(calendar) <= warning()) {
            return course.runningSince();
        }
        LocalDate lastUnwarned = calendar.workingDaysBack(dueDay(calendar), (int) warning());
        return OfficialTime.startOf(lastUnwarned.plusDays(1));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
