package org.yiciban.deadline.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.shared.TimeLimit.Unit;

/** Counts as usual, but the limit doesn't end before an instant, whatever the calendar says. */
record CountingHeld(ClockProgress course, Instant notBefore, Counting usual) implements Counting {

    @Override
    public Instant due(WorkingCalendar calendar) {
        return Counting.later(usual.due(calendar), notBefore);
    }

    private boolean held(WorkingCalendar calendar) {
        return notBefore.isAfter(usual.due(calendar));
    }

    @Override
    public boolean provisional(WorkingCalendar calendar) {
        return usual.provisional(calendar);
    }

    @Override
    public long left(WorkingCalendar calendar, Instant now) {
        return held(calendar) ? Math.max(0, Math.min(whole(), ahead(calendar, now))) : usual.left(calendar, now);
    }

    private long ahead(WorkingCalendar calendar, Instant now) {
        LocalDate due = OfficialTime.dateOf(notBefore);
        LocalDate today = OfficialTime.dateOf(now);
        if (course.limit().unit() == Unit.WH) {
            return now.isBefore(notBefore) ? calendar.usedWH(now, notBefore) : 0;
        }
        if (today.isAfter(due)) {
            return 0;
        }
        return course.limit().unit() == Unit.WD
                ? Math.max(1, calendar.usedWD(today.minusDays(1), due))
                : ChronoUnit.DAYS.between(today, due) + 1;
    }

    @Override
    public long whole() {
        return usual.whole();
    }

    @Override
    public long warning() {
        return usual.warning();
    }

    @Override
    public Instant warnedFrom(WorkingCalendar calendar) {
        return held(calendar) ? heldWarning(calendar) : usual.warnedFrom(calendar);
    }

    private Instant heldWarning(WorkingCalendar calendar) {
        Instant warned =
                switch (course.limit().unit()) {
                    case WD -> OfficialTime.startOf(
                            calendar.workingDaysBack(OfficialTime.dateOf(notBefore), (int) warning())
                                    .plusDays(1));
                    case WH -> calendar.openingSecondsBack(notBefore, warning());
                    case CD, M -> OfficialTime.startOf(
                            OfficialTime.dateOf(notBefore).minusDays(warning() - 1));
                };
        return Counting.later(course.runningSince(), warned);
    }
}
