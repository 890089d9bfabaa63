package org.yiciban.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.shared.TimeLimit;

/** How far the demo clock goes for a limit: the same time of day so many days later, or so many opening hours. */
public final class DemoSteps {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private DemoSteps() {}

    /**
     * The later moment.
     *
     * @param step a limit, such as {@code 3WD}
     * @throws IllegalArgumentException when the text is no limit
     */
    public static Instant later(WorkingCalendar calendar, String step, Instant now) {
        TimeLimit limit = TimeLimit.parse(step);
        LocalDateTime local = LocalDateTime.ofInstant(now, ZONE);
        return switch (limit.unit()) {
            case WH -> calendar.addWH(now, limit.amount());
            case WD -> at(local.with(calendar.addWD(local.toLocalDate(), limit.amount())));
            case CD -> at(local.plusDays(limit.amount()));
            case M -> at(local.plusMonths(limit.amount()));
        };
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
