package org.yiciban.publication;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yiciban.background.BackgroundThread;
import org.yiciban.shared.ClockAhead;

/**
 * Looks every few seconds whether the day of a publication has come, and whether a draft still waits for its trial. Every node
 * does; who has the draft's row goes on with it.
 */
@Component
class EffectiveDays extends BackgroundThread {

    private static final Logger LOG = LoggerFactory.getLogger(EffectiveDays.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final DatedPublications publications;
    private final DraftSubmissions submissions;

    EffectiveDays(
            DatedPublications publications,
            DraftSubmissions submissions,
            @Value("${yiciban.publication.background:${yiciban.engine.job-executor:true}}") boolean enabled) {
        super(
                "publication-1",
                EVERY,
                enabled,
                trouble -> LOG.warn("no publication could be made effective this time", trouble));
        this.publications = publications;
        this.submissions = submissions;
    }

    @EventListener
    void advanced(ClockAhead.Advanced moved) {
        once(publications::makeEffective);
    }

    @Override
    protected void begun() {
        every(EVERY, submissions::tryWaiting);
    }

    @Override
    protected void look() {
        publications.makeEffective();
    }
}
