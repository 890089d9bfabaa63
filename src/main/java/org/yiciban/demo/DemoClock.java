package org.yiciban.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yiciban.shared.ClockAhead;

/** The time of demo mode: real time plus a stored offset that only grows. */
public class DemoClock extends Clock implements ClockAhead {

    private final Clock real;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private volatile Duration offset;

    DemoClock(Clock real, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.real = real;
        this.jdbc = jdbc;
        this.events = events;
        this.offset = Duration.ofSeconds(jdbc.sql("select offset_seconds from demo_clock where id = 1")
                .query(Long.class)
                .single());
    }

    @Override
    public Duration offset() {
        return offset;
    }

    /**
     * Moves the time forward and tells everybody ({@link ClockAhead.Advanced}).
     *
     * @throws IllegalArgumentException when the instant is not in the future
     */
    public synchronized void advanceTo(Instant target) {
        if (!target.isAfter(instant())) {
            throw new IllegalArgumentException("the demo clock only moves forward; it is " + instant() + " already");
        }
        Duration wanted = Duration.between(real.instant(), target);
        Duration ahead = Duration.ofSeconds(wanted.toNanosPart() == 0 ? wanted.toSeconds() : wanted.toSeconds() + 1);
        jdbc.sql("update demo_clock set offset_seconds = ? where id = 1")
                .param(ahead.toSeconds())
                .update();
        offset = ahead;
        events.publishEvent(new ClockAhead.Advanced(ahead));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    /** The same moving time, seen from a zone. */
    private static final class InZone extends Clock {

        private final DemoClock clock;
        private final ZoneId zone;

        InZone(DemoClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(clock, other);
        }
    }
}
