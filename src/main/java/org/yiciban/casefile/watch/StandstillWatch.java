package org.yiciban.casefile.watch;

import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yiciban.shared.ProgramOnly;

/** Looks every fifteen seconds whether a case stands still; of many nodes one does. */
@Component
@ProgramOnly
class StandstillWatch {

    private static final Logger LOG = LoggerFactory.getLogger(StandstillWatch.class);
    private static final Duration LEASE = Duration.ofSeconds(50);

    private final Standstills standstills;
    private final boolean enabled;
    private final String node = UUID.randomUUID().toString();

    StandstillWatch(
            Standstills standstills,
            @Value("${yiciban.watch.background:${yiciban.engine.job-executor:true}}") boolean enabled) {
        this.standstills = standstills;
        this.enabled = enabled;
    }

    @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT15S")
    void look() {
        if (enabled && standstills.take(node, LEASE)) {
            standstills.look();
            int told = standstills.tell();
            if (told > 0) {
                LOG.error("cases stand still at {} more places, nothing moves them: see /admin/stuck", told);
            }
        }
    }
}
