package org.yiciban.publication;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yiciban.shared.ClockAhead;
import org.yiciban.shared.OwnThread;

/**
 * Looks every few seconds whether the day of a publication has come, and whether a draft still waits for its trial. Every node
 * does; who has the draft's row goes on with it.
 */
@Component
class EffectiveDays implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EffectiveDays.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final DatedPublications publications;
    private final DraftSubmissions submissions;
    private final boolean enabled;
    private final OwnThread thread = new OwnThread(
            "publication-1", EVERY, trouble -> LOG.warn("no publication could be made effective this time", trouble));

    EffectiveDays(
            DatedPublications publications,
            DraftSubmissions submissions,
            @Value("${yiciban.publication.background:${yiciban.engine.job-executor:true}}") boolean enabled) {
        this.publications = publications;
        this.submissions = submissions;
        this.enabled = enabled;
    }

    @EventListener
    void advanced(ClockAhead.Advanced moved) {
        thread.once(publications::makeEffective);
    }

    @Override
    public void start() {
        if (enabled) {
            thread.open();
            thread.every(EVERY, publications::makeEffective);
            thread.every(EVERY, submissions::tryWaiting);
        }
    }

    @Override
    public void stop() {
        thread.close();
    }

    @Override
    public boolean isRunning() {
        return thread.isOpen();
    }
}
