package org.yiciban.deadline.clock;

import java.time.Instant;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.deadline.calendar.WorkingCalendar;

/** Counts opening time to the second; hour periods run from the moment (civil code Art. 201). */
record CountingWorkingHours(ClockProgress course) implements Counting {

    private static final int HOUR = 3600;
    private static final int HALF_AN_HOUR = 1800;

    @Override
    public Instant due(WorkingCalendar calendar) {
        long seconds = leftSinceResume(calendar);
        return seconds <= 0 ? course.runningSince() : calendar.afterOpeningSeconds(course.runningSince(), seconds);
    }

    private long leftSinceResume(WorkingCalendar calendar) {
        long used = course.past().stream()
                .mapToLong(s -> calendar.usedWH(s.from(), s.to()))
                .sum();
        return whole() - used;
    }

    @Override
    public boolean provisional(WorkingCalendar calendar) {
        return course.past().stream().anyMatch(s -> calendar.touchesUncovered(s.firstDay(), s.lastDay()))
                || calendar.touchesUncovered(course.runningSinceDay(), OfficialTime.dateOf(due(calendar)));
    }

    @Override
    public long left(WorkingCalendar calendar, Instant now) {
        return calendar.usedWH(now, due(calendar));
    }

    @Override
    public long whole() {
        return (long) course.limit().amount() * HOUR;
    }

    @Override
    public long warning() {
        return Math.max(HALF_AN_HOUR, whole() / 4);
    }

    @Override
    public Instant warnedFrom(WorkingCalendar calendar) {
        if (leftSinceResume(calendar) <= warning()) {
            return course.runningSince();
        }
        return Counting.later(course.runningSince(), calendar.openingSecondsBack(due(calendar), warning()));
    }
}
