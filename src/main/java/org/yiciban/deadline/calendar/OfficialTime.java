package org.yiciban.deadline.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import org.yiciban.shared.GivenDay;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;
import org.yiciban.shared.Refusal;

/** The time of the law: the zone in which days begin and end, and the years that the calendars answer for. */
public final class OfficialTime {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate FIRST_DAY = GivenDay.FIRST;
    public static final LocalDate LAST_DAY = GivenDay.LAST;

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private OfficialTime() {}

    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    public static LocalDateTime localOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDateTime();
    }

    public static Instant instantOf(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    /** A day as records say it. */
    public static LocalText words(LocalDate day) {
        String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return OnRecord.of("official.day", day.getYear(), day.getMonthValue(), day.getDayOfMonth(), month);
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    public static Instant endOf(LocalDate day) {
        return instantOf(day.atTime(LAST_SECOND));
    }

    /** Refuses days for which no calendar can answer. */
    public static LocalDate supported(LocalDate day) {
        if (!GivenDay.isKnown(day)) {
            throw outside();
        }
        return day;
    }

    static DeadlineRefusal outside() {
        return new DeadlineRefusal(
                "outside-calendar", Refusal.of("deadline.outside-calendar", FIRST_DAY.getYear(), LAST_DAY.getYear()));
    }
}
