package org.yiciban.atrest;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yiciban.shared.OwnThread;
import org.yiciban.shared.ProgramOnly;

/** Seals anew in the background, on one node at a time: once the program stands, and again every six hours. */
@Component
@ProgramOnly
class SealingThread {

    private static final Logger LOG = LoggerFactory.getLogger(SealingThread.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    /** In the pauses after a whole round nothing is looked at. */
    private static final int PAUSES_BETWEEN_ROUNDS = 360;

    private final Sealing sealing;
    private final Rehashing rehashing;
    private final boolean enabled;
    private final String node = UUID.randomUUID().toString();
    private final OwnThread thread = new OwnThread(
            "sealing", Duration.ofSeconds(10), failed -> LOG.warn("values could not be sealed now", failed));
    private volatile boolean ended;
    private int pauses;

    SealingThread(
            Sealing sealing,
            Rehashing rehashing,
            @Value("${yiciban.at-rest.background:${yiciban.engine.job-executor:true}}") boolean enabled) {
        this.sealing = sealing;
        this.rehashing = rehashing;
        this.enabled = enabled;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (enabled) {
            thread.every(PAUSE, this::look);
        }
    }

    private void look() {
        if (pauses > 0) {
            pauses--;
        } else if (sealing.all(node, () -> !ended) && rehashing.all(node, () -> !ended)) {
            pauses = PAUSES_BETWEEN_ROUNDS;
        }
    }

    @PreDestroy
    void end() {
        ended = true;
        thread.close();
    }
}
