package org.yiciban.casefile.settlement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.ActRefused;

/**
 * The legal instant of an act. What is recorded in a case never goes backwards, clocks of computers do: by a little
 * between two nodes, by a lot when somebody sets one. Within a tolerance the act counts as of the last event of its case;
 * beyond it this node takes no acts on that case, because it can't know what time it is, and its health says so.
 */
@Component("legalTimeHealthIndicator")
public class LegalTime implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(LegalTime.class);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final Clock clock;
    private final Duration tolerance;

    /** The latest event that was too far ahead of this node's clock. */
    private final AtomicReference<Instant> ahead = new AtomicReference<>(Instant.MIN);

    LegalTime(Clock clock, @Value("${yiciban.clock-tolerance:2m}") Duration tolerance) {
        this.clock = clock;
        this.tolerance = tolerance;
    }

    /** Now by the clock of this node, to the second. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The legal instant of what happens now in this case: never before what has happened in it already. */
    public Instant now(CaseFile file) {
        Instant now = now();
        Instant last = file.lastEventAt();
        return last.isAfter(now) ? last : now;
    }

    /**
     * Refuses an act when the clock of this node is too far behind the case; a smaller step is only noted in the log.
     *
     * @throws ActRefused unavailable
     */
    void requireSound(CaseFile file) {
        Instant now = now();
        Instant last = file.lastEventAt();
        if (!last.isAfter(now)) {
            return;
        }
        if (last.isAfter(now.plus(tolerance))) {
            ahead.accumulateAndGet(last, (one, other) -> one.isAfter(other) ? one : other);
            LOG.error("the clock of this node says {}, but an event of a case is of {}: the act is refused", now, last);
            throw ActRefused.unavailable("clock.behind", MOMENT.format(now), MOMENT.format(last));
        }
        LOG.warn("the clock of this node is behind an event of {}; the act counts as of then", last);
    }

    @Override
    public Health health() {
        Instant now = now();
        Instant last = Objects.requireNonNull(ahead.get());
        boolean behind = last.isAfter(now.plus(tolerance));
        return (behind ? Health.down().withDetail("lastEvent", last.toString()) : Health.up())
                .withDetail("clock", now.toString())
                .withDetail("tolerance", tolerance.toString())
                .build();
    }
}
