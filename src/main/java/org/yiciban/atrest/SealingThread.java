package org.yiciban.atrest;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yiciban.shared.OwnThread;
import org.yiciban.shared.ProgramOnly;

/** Seals anew in the background, on one node at a time: once the program stands, and again every six hours. */
@Component
@ProgramOnly
class SealingThread {

    private static final Logger LOG = LoggerFactory.getLogger(SealingThread.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    /** A portion is done by then. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** In the pauses after a whole round nothing is looked at. */
    private static final int PAUSES_BETWEEN_ROUNDS = 360;

    private final Sealing sealing;
    private final Rehashing rehashing;
    private final KeyRegister register;
    private final JdbcTemplate jdbc;
    private final boolean enabled;
    private final String node = UUID.randomUUID().toString();
    private final OwnThread thread =
            new OwnThread("sealing-1", PATIENCE, trouble -> LOG.warn("values could not be sealed this time", trouble));
    private int pauses;

    SealingThread(
            Sealing sealing,
            Rehashing rehashing,
            KeyRegister register,
            JdbcTemplate jdbc,
            @Value("${yiciban.at-rest.background:${yiciban.engine.job-executor:true}}") boolean enabled) {
        this.sealing = sealing;
        this.rehashing = rehashing;
        this.register = register;
        this.jdbc = jdbc;
        this.enabled = enabled;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread.open();
        thread.every(PAUSE, () -> register.stillWrite(jdbc));
        if (enabled) {
            thread.every(PAUSE, this::look);
        }
    }

    boolean isRunning() {
        return enabled && thread.isOpen();
    }

    private void look() {
        if (pauses > 0) {
            pauses--;
        } else if (sealing.all(node, thread::isOpen) && rehashing.all(node, thread::isOpen)) {
            pauses = PAUSES_BETWEEN_ROUNDS;
        }
    }

    @PreDestroy
    void end() {
        thread.close();
    }
}
