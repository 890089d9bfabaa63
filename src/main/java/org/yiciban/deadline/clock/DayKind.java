package org.yiciban.deadline.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiciban.deadline.calendar.NationalDays;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.shared.LocalText;

/**
 * Why a day is or isn't a working day, in words. Neighbouring days of equal sort fold into one line.
 *
 * @param name what kind of day it is; none for ordinary days
 * @param rule who says so
 * @param alone whether such a day always has its own line
 */
record DayKind(@Nullable LocalText name, LocalText rule, boolean alone) {

    static DayKind of(LocalDate day, WorkingCalendar calendar) {
        var listed = calendar.listed(day);
        boolean works = calendar.isWorkingDay(day);
        boolean worksNationally =
                listed.map(l -> !l.off()).orElse(!NationalDays.weekend(day) && !calendar.assumedHoliday(day));
        if (works != worksNationally) {
            return works
                    ? new DayKind(new LocalText("该机关开放", "opened by the agency"), Rules.AGENCY_DAYS, true)
                    : new DayKind(new LocalText("该机关不办公", "agency closed"), Rules.AGENCY_DAYS, false);
        }
        if (listed.isPresent()) {
            LocalText notice = Rules.notice(calendar.noticeYear(day).orElseThrow());
            return listed.get().off()
                    ? new DayKind(
                            new LocalText(
                                    listed.get().name(),
                                    holidayInEnglish(listed.get().name())),
                            notice,
                            false)
                    : new DayKind(exchanged(day), notice, true);
        }
        if (calendar.assumedHoliday(day)) {
            return new DayKind(new LocalText("法定节假日", "statutory holiday"), Rules.ASSUMED, false);
        }
        return new DayKind(null, calendar.isCovered(day) ? Rules.WORKING_DAYS : Rules.ASSUMED, false);
    }

    boolean ordinary() {
        return name == null;
    }

    private static LocalText exchanged(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> new LocalText("星期六调休上班", "Saturday, worked in exchange");
            case SUNDAY -> new LocalText("星期日调休上班", "Sunday, worked in exchange");
            default -> new LocalText("按通知上班", "worked by the notice");
        };
    }

    private static String holidayInEnglish(String name) {
        return switch (name) {
            case "元旦" -> "New Year";
            case "春节" -> "Spring Festival";
            case "清明节" -> "Qingming Festival";
            case "劳动节" -> "Labour Day";
            case "端午节" -> "Dragon Boat Festival";
            case "中秋节" -> "Mid-Autumn Festival";
            case "国庆节" -> "National Day";
            case "国庆节、中秋节" -> "National Day and Mid-Autumn Festival";
            default -> name;
        };
    }
}
