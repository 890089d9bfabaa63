package org.yiciban.deadline.clock;

import java.time.LocalDate;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit.Unit;

/** Explains a limit in calendar days or months. */
record CountedCalendarDays(LegalClock clock, WorkingCalendar calendar, ExplanationDraft draft) {

    void explain() {
        CountingCalendarDays counting = new CountingCalendarDays(clock.course());
        LocalDate first = clock.course().startDay().plusDays(1);
        LocalDate nominal = counting.nominalDay(calendar);
        LocalDate due = counting.dueDay(calendar);
        if (clock.limit().unit() == Unit.M) {
            explainMonths(first, nominal);
        } else {
            explainDays(first, nominal);
        }
        if (due.isAfter(nominal)) {
            draft.run(
                    nominal,
                    due.minusDays(1),
                    new LocalText(
                            "最后一日不是工作日，顺延至下一工作日", "the last day is no working day; it moves to the next working day"),
                    calendar.touchesUncovered(nominal, due) ? Rules.ASSUMED : Rules.LAST_DAY);
        }
    }

    private void explainDays(LocalDate first, LocalDate nominal) {
        int days = clock.limit().amount();
        LocalText text = days == 1
                ? new LocalText("第1日", "day 1")
                : new LocalText("第1–%d日".formatted(days), "days 1–%d".formatted(days));
        draft.run(first, nominal, text, Rules.DAY_OF_START);
    }

    private void explainMonths(LocalDate first, LocalDate nominal) {
        int months = clock.limit().amount();
        boolean clipped = nominal.getDayOfMonth() != clock.course().startDay().getDayOfMonth();
        draft.run(
                first,
                nominal,
                new LocalText(
                        "%d个月".formatted(months) + (clipped ? "，到期月无对应日，以月末为最后一日" : ""),
                        (months == 1 ? "1 month" : months + " months")
                                + (clipped ? "; the last month has no such day and ends the period on its last" : "")),
                Rules.LAST_DAY_OF_MONTH);
    }
}
