package org.yiciban.api.resource;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Instants as the interface writes them: legal time 北京时间, to the second, such as 2026-11-09T17:30:00+08:00. */
public final class LegalTimeText {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private LegalTimeText() {}

    /** The moment, or null for none. */
    public static OffsetDateTime of(Instant instant) {
        return instant == null
                ? null
                : instant.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE).toOffsetDateTime();
    }
}
