package org.yiciban.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands until a test moves it. */
class VirtualClock extends Clock {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private volatile Instant now = at("2026-09-28T10:00");

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    void set(String local) {
        now = at(local);
    }

    void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
