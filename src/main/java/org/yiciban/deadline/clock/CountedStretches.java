package org.yiciban.deadline.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit.Unit;

/** Explains a limit in working days or hours: every stretch in which the clock ran, day by day, folded into runs. */
final class CountedStretches {

    private final LegalClock clock;
    private final ClockProgress progress;
    private final WorkingCalendar calendar;
    private final ExplanationDraft draft;
    private final boolean hours;
    private final Set<LocalDate> ownLine = new HashSet<>();
    private long counted;

    CountedStretches(LegalClock clock, WorkingCalendar calendar, ExplanationDraft draft) {
        this.clock = clock;
        this.progress = clock.course();
        this.calendar = calendar;
        this.draft = draft;
        this.hours = clock.limit().unit() == Unit.WH;
    }

    void explain() {
        clock.standingEvents().forEach(e -> ownLine.add(OfficialTime.dateOf(e.at())));
        clock.lastDue(calendar).ifPresent(due -> ownLine.add(OfficialTime.dateOf(due)));
        LocalDate stoodFrom = null;
        for (ClockProgress.Stretch stretch : progress.past()) {
            explainStanding(stoodFrom, stretch.firstDay());
            explain(stretch.from(), stretch.to());
            stoodFrom = stretch.lastDay();
        }
        if (!progress.standing()) {
            explainStanding(stoodFrom, progress.runningSinceDay());
            explain(progress.runningSince(), progress.usual().due(calendar));
        }
    }

    private void explainStanding(@Nullable LocalDate paused, LocalDate resumed) {
        if (paused != null && paused.plusDays(1).isBefore(resumed)) {
            draft.run(
                    paused.plusDays(1),
                    resumed.minusDays(1),
                    new LocalText("中止期间，不计入", "the clock stands, not counted"),
                    Rules.PAUSE);
        }
    }

    private void explain(Instant from, Instant to) {
        LocalDate last = OfficialTime.dateOf(to);
        CountedRun run = null;
        for (LocalDate day = firstDay(from); !day.isAfter(last); day = day.plusDays(1)) {
            long amount = hours ? openSeconds(day, from, to) : amountOf(day);
            DayKind sort = sortOf(day, amount);
            if (run == null || !run.takes(sort) || ownLine.contains(day) || ownLine.contains(run.to())) {
                close(run);
                run = new CountedRun(day, sort, counted);
            }
            run.add(day, amount);
            counted += amount;
        }
        close(run);
    }

    private LocalDate firstDay(Instant from) {
        return hours ? OfficialTime.dateOf(from) : OfficialTime.dateOf(from).plusDays(1);
    }

    private long amountOf(LocalDate day) {
        return calendar.isWorkingDay(day) && counted < clock.limit().amount() ? 1 : 0;
    }

    private long openSeconds(LocalDate day, Instant from, Instant to) {
        Instant opens = Counting.later(from, OfficialTime.startOf(day));
        Instant closes = OfficialTime.startOf(day.plusDays(1));
        return calendar.usedWH(opens, closes.isBefore(to) ? closes : to);
    }

    private DayKind sortOf(LocalDate day, long amount) {
        if (!hours && amount == 0 && calendar.isWorkingDay(day)) {
            return new DayKind(
                    new LocalText("最后一日中止后所余的一日", "the one day left after the pause on the last day"),
                    Rules.PAUSE,
                    true);
        }
        return DayKind.of(day, calendar);
    }

    private void close(@Nullable CountedRun run) {
        if (run != null) {
            draft.run(run.from(), run.to(), hours ? run.inHours() : run.inDays(), run.rule(hours));
        }
    }
}
