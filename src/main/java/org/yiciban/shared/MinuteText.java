package org.yiciban.shared;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A moment to the minute, in official time, as both languages write it in lists. */
public final class MinuteText {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private MinuteText() {}

    public static String of(Instant moment) {
        return MINUTE.format(moment);
    }
}
