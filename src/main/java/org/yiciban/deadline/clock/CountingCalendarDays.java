package org.yiciban.deadline.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.shared.TimeLimit.Unit;

/** Counts calendar days or months; a last day that is no working day moves on (civil code Arts. 201–203). */
record CountingCalendarDays(ClockProgress course) implements Counting {

    private static final int DAYS_OF_A_MONTH = 30;

    @Override
    public Instant due(WorkingCalendar calendar) {
        return OfficialTime.endOf(dueDay(calendar));
    }

    LocalDate nominalDay(WorkingCalendar calendar) {
        int amount = course.limit().amount();
        return course.limit().unit() == Unit.M
                ? calendar.nominalM(course.startDay(), amount)
                : calendar.nominalCD(course.startDay(), amount);
    }

    LocalDate dueDay(WorkingCalendar calendar) {
        return calendar.workingDayFrom(nominalDay(calendar));
    }

    @Override
    public boolean provisional(WorkingCalendar calendar) {
        return calendar.touchesUncovered(nominalDay(calendar), dueDay(calendar));
    }

    @Override
    public long left(WorkingCalendar calendar, Instant now) {
        long ahead = ChronoUnit.DAYS.between(OfficialTime.dateOf(now), dueDay(calendar)) + 1;
        return Math.max(0, Math.min(ahead, whole()));
    }

    @Override
    public long whole() {
        int amount = course.limit().amount();
        return course.limit().unit() == Unit.M ? (long) amount * DAYS_OF_A_MONTH : amount;
    }

    @Override
    public long warning() {
        return Counting.fifthOf(whole());
    }

    @Override
    public Instant warnedFrom(WorkingCalendar calendar) {
        if (whole() <= warning()) {
            return course.start();
        }
        LocalDate first = dueDay(calendar).minusDays(warning() - 1);
        return Counting.later(course.start(), OfficialTime.startOf(first));
    }
}
