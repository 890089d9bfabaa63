package org.yiciban.deadline.clock;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiciban.deadline.calendar.NationalDays;
import org.yiciban.shared.LocalText;

/** A run of neighbouring days of one sort, with what was counted before it and in it. */
final class CountedRun {

    private final LocalDate from;
    private final DayKind sort;
    private final long before;
    private LocalDate to;
    private long amount;
    private boolean weekend;
    private boolean weekday;

    CountedRun(LocalDate from, DayKind sort, long before) {
        this.from = from;
        this.to = from;
        this.sort = sort;
        this.before = before;
    }

    boolean takes(DayKind next) {
        return !sort.alone() && sort.equals(next);
    }

    void add(LocalDate day, long counted) {
        to = day;
        amount += counted;
        weekend |= NationalDays.weekend(day);
        weekday |= !NationalDays.weekend(day);
    }

    LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }

    LocalText rule(boolean hours) {
        return hours && sort.ordinary() && sort.rule().equals(Rules.WORKING_DAYS) ? Rules.OPENING_HOURS : sort.rule();
    }

    @Nullable
    LocalText inDays() {
        if (amount == 0) {
            return skipped();
        }
        long first = before + 1;
        long last = before + amount;
        return named(
                first == last
                        ? new LocalText("第" + last + "个工作日", "working day " + last)
                        : new LocalText("第" + first + "–" + last + "个工作日", "working days " + first + "–" + last));
    }

    @Nullable
    LocalText inHours() {
        if (amount == 0) {
            return skipped();
        }
        return named(new LocalText(
                "计入办公时间%s，累计%s".formatted(clockTime(amount), clockTime(before + amount)),
                "%s of opening time counted, %s in all".formatted(clockTime(amount), clockTime(before + amount))));
    }

    private LocalText skipped() {
        if (!sort.ordinary()) {
            boolean lastOfGrace = sort.alone();
            return lastOfGrace ? named() : new LocalText(named().zh() + "，不计入", named().en() + ", not counted");
        }
        return weekday
                ? new LocalText("办公时间之外，不计入", "outside opening hours, not counted")
                : new LocalText("周末，不计入", "weekend, not counted");
    }

    private LocalText named(LocalText counted) {
        if (sort.ordinary()) {
            return weekend && weekday
                    ? new LocalText(counted.zh() + "（周末不计）", counted.en() + " (weekends not counted)")
                    : counted;
        }
        return new LocalText(named().zh() + "，" + counted.zh(), named().en() + ", " + counted.en());
    }

    /** What a day that is no ordinary one is called. */
    private LocalText named() {
        return Objects.requireNonNull(sort.name());
    }

    private static String clockTime(long seconds) {
        String minutes = "%d:%02d".formatted(seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? minutes : minutes + ":%02d".formatted(seconds % 60);
    }
}
