package org.yiciban.window.frame;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.deadline.clock.Calendars;

/** What is left of a task's time, in words, counted in working days of the national calendar (legal clock §6). */
@Component
public class TimeLeft {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final Calendars calendars;
    private final Clock clock;
    private final WindowWords words;

    TimeLeft(Calendars calendars, Clock clock, WindowWords words) {
        this.calendars = calendars;
        this.clock = clock;
        this.words = words;
    }

    public Instant now() {
        return clock.instant();
    }

    /** The light in words: 还剩 2 个工作日, 今天到期, 超承诺 1 个工作日, 计时暂停. */
    public String inWords(OpenTask task) {
        Instant now = now();
        return switch (task.light(now)) {
            case DARK_RED -> words.say("over.statutory", span(task.darkRedAt(), now));
            case RED -> words.say("over.promised", span(task.redAt(), now));
            case GREY -> words.say("paused");
            case NONE -> words.say("no-limit");
            case YELLOW, GREEN -> left(now, task.due(), task.countedFrom());
        };
    }

    /** How long ago a date has passed: 超期 2 个工作日. */
    public String since(Instant due) {
        return words.say("over", span(due, now()));
    }

    /** How long a date is ahead: 还剩 2 个工作日, 今天到期. */
    public String until(Instant due) {
        return left(now(), due, null);
    }

    /** When it is due: 今天 17:30, 10-26 17:30; with the year on other years. */
    public String due(Instant due) {
        if (due == null) {
            return words.say("due.none");
        }
        ZonedDateTime at = due.atZone(ZONE);
        if (at.toLocalDate().equals(today())) {
            return words.say("due.today", HOUR.format(at));
        }
        return (at.getYear() == today().getYear() ? DAY : FULL).format(at);
    }

    /** A moment as the case file tells it. */
    public String moment(Instant at) {
        return at == null ? "" : FULL.format(at.atZone(ZONE));
    }

    private String left(Instant now, Instant due, Instant from) {
        WorkingCalendar calendar = calendars.national();
        LocalDate last = due.atZone(ZONE).toLocalDate();
        boolean wholeDay = due.equals(calendar.closeOfBusiness(last));
        if (!wholeDay) {
            long seconds = calendar.usedWH(now, due);
            if (seconds < 8 * 3600) {
                return words.say("left", hours(seconds));
            }
        }
        if (last.equals(today())) {
            return words.say("due.now");
        }
        LocalDate before = today().minusDays(1);
        LocalDate started = from == null ? before : from.atZone(ZONE).toLocalDate();
        return words.say("left", days(calendar.usedWD(started.isAfter(before) ? started : before, last)));
    }

    private String span(Instant from, Instant now) {
        WorkingCalendar calendar = calendars.national();
        int days = calendar.usedWD(
                from.atZone(ZONE).toLocalDate(), now.atZone(ZONE).toLocalDate());
        return days > 0 ? days(days) : hours(calendar.usedWH(from, now));
    }

    private String days(int days) {
        return words.say(days == 1 ? "day" : "days", days);
    }

    private String hours(long seconds) {
        Duration left = Duration.ofSeconds(seconds);
        return left.toHours() == 0
                ? words.say("minutes", Math.max(1, left.toMinutes()))
                : words.say("hours", left.toHours(), left.toMinutesPart());
    }

    private LocalDate today() {
        return now().atZone(ZONE).toLocalDate();
    }
}
