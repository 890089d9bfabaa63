package org.yiciban.casefile.migration;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yiciban.background.BackgroundThread;
import org.yiciban.shared.ProgramOnly;

/** Looks every few seconds whether cases are to be moved, and moves them. Nodes that meet at one case find it moved. */
@ProgramOnly
@Component
class MigrationWorker extends BackgroundThread {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationWorker.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final MigrationWork work;

    MigrationWorker(MigrationWork work, @Value("${yiciban.engine.job-executor:true}") boolean enabled) {
        super(
                "case-migration-1",
                EVERY,
                enabled,
                trouble -> LOG.warn("no case could be put under another release this time", trouble));
        this.work = work;
    }

    @Override
    protected void look() {
        work.look();
    }
}
