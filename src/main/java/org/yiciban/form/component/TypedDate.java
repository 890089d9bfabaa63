package org.yiciban.form.component;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times of day as people and files write them, read on the clocks of China. */
final class TypedDate {

    static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");

    private TypedDate() {}

    static LocalDate day(String text) {
        Matcher matcher = DAY.matcher(text);
        if (!matcher.matches()) {
            throw new DateTimeException("no day");
        }
        LocalDate day = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
        if (day.getYear() < 1800 || day.getYear() > 2200) {
            throw new DateTimeException("no year of ours");
        }
        return day;
    }

    static LocalTime time(String text) {
        boolean zoned = text.matches(".*(Z|[+-][0-9:]+)");
        return zoned ? OffsetTime.parse(text).withOffsetSameInstant(CHINA).toLocalTime() : LocalTime.parse(text);
    }

    static LocalDateTime moment(String text) {
        int split = text.indexOf('T');
        if (split < 0) {
            split = text.indexOf(' ');
        }
        if (split < 0) {
            throw new DateTimeException("no time");
        }
        LocalDate day = day(text.substring(0, split));
        String rest = text.substring(split + 1);
        boolean zoned = rest.matches(".*(Z|[+-][0-9:]+)");
        return zoned
                ? OffsetDateTime.parse(day + "T" + rest)
                        .withOffsetSameInstant(CHINA)
                        .toLocalDateTime()
                : day.atTime(LocalTime.parse(rest));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
