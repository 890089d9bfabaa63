package org.yiciban.casefile.migration;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yiciban.shared.OwnThread;
import org.yiciban.shared.ProgramOnly;

/** Looks every few seconds whether cases are to be moved, and moves them. Nodes that meet at one case find it moved. */
@ProgramOnly
@Component
class MigrationWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationWorker.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final MigrationWork work;
    private final boolean enabled;
    /** The next look goes on with what is left. */
    private final OwnThread thread = new OwnThread(
            "case-migration-1",
            EVERY,
            trouble -> LOG.warn("no case could be put under another release this time", trouble));

    MigrationWorker(MigrationWork work, @Value("${yiciban.engine.job-executor:true}") boolean enabled) {
        this.work = work;
        this.enabled = enabled;
    }

    @Override
    public void start() {
        if (enabled) {
            thread.open();
            thread.every(EVERY, work::look);
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
