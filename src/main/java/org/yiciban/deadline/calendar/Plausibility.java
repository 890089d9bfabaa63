package org.yiciban.deadline.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yiciban.shared.LocalText;

/**
 * Whether a holiday notice can be the official one: it names the seven holidays and gives as many days off as the law
 * (全国年节及纪念日放假办法: 13 days a year since 2025, 11 before), and what it moves balances. One that can't is adopted
 * day by day as it says, but makes no year arranged.
 */
final class Plausibility {

    private static final List<String> HOLIDAYS = List.of("元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆");
    private static final int THIRTEEN_SINCE = 2025;

    private final HolidayNotice notice;

    Plausibility(HolidayNotice notice) {
        this.notice = notice;
    }

    /** Whether it arranges its whole year. */
    boolean arrangesYear() {
        return missing().isEmpty() && daysOff() >= statutory();
    }

    /** What whoever adopts it should look at again. */
    List<LocalText> warnings(boolean sourceNamed) {
        List<LocalText> found = new ArrayList<>();
        if (notice.days().isEmpty()) {
            return found;
        }
        if (!missing().isEmpty()) {
            String names = String.join("、", missing());
            found.add(new LocalText(
                    "没有列出" + names + "；法定节日有七个，本年度仍视为尚未安排。",
                    "It doesn't name " + names + ": there are seven holidays. The year stays not arranged."));
        }
        if (daysOff() < statutory()) {
            found.add(new LocalText(
                    "只有%d天放假，少于法定的%d天；本年度仍视为尚未安排。".formatted(daysOff(), statutory()),
                    "It has %d days off, fewer than the %d of the law. The year stays not arranged."
                            .formatted(daysOff(), statutory())));
        }
        long balance = weekdaysOff() - weekendsWorked();
        if (arrangesYear() && balance != statutory()) {
            found.add(new LocalText(
                    "调休不平衡：工作日放假%d天，周末上班%d天，相差%d天，应为法定的%d天。"
                            .formatted(weekdaysOff(), weekendsWorked(), balance, statutory()),
                    "It doesn't balance: %d weekdays off less %d weekend days worked are %d, not the %d of the law."
                            .formatted(weekdaysOff(), weekendsWorked(), balance, statutory())));
        }
        String odd = notice.days().stream()
                .filter(day -> !day.off() && !NationalDays.weekend(day.date()))
                .map(HolidayNotice.Day::date)
                .map(LocalDate::toString)
                .collect(Collectors.joining("、"));
        if (!odd.isEmpty()) {
            found.add(new LocalText(
                    "列为上班的" + odd + "本来就是工作日。", "Listed as worked, but a working day anyway: " + odd + "."));
        }
        if (!sourceNamed) {
            found.add(new LocalText(
                    "文件没有写明通知的网址（papers），无法核对来源。",
                    "The file names no source (“papers”), so it can't be compared with the notice."));
        }
        return found;
    }

    private List<String> missing() {
        return HOLIDAYS.stream()
                .filter(name -> notice.days().stream()
                        .noneMatch(day -> day.off() && day.name().contains(name)))
                .toList();
    }

    private long daysOff() {
        return notice.days().stream().filter(HolidayNotice.Day::off).count();
    }

    private long weekdaysOff() {
        return notice.days().stream()
                .filter(day -> day.off() && !NationalDays.weekend(day.date()))
                .count();
    }

    private long weekendsWorked() {
        return notice.days().stream()
                .filter(day -> !day.off() && NationalDays.weekend(day.date()))
                .count();
    }

    private int statutory() {
        return notice.year() < THIRTEEN_SINCE ? 11 : 13;
    }
}
