package org.yiciban.archive;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yiciban.background.BackgroundThread;
import org.yiciban.shared.OwnThread;

/** The thread that makes packages of what is over. */
@Component
class ArchiveThread extends BackgroundThread {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveThread.class);
    private static final Duration EVERY = Duration.ofSeconds(30);
    /** The package that is under way is done by then, also where the machine has much else to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ArchiveMaker maker;

    ArchiveThread(
            ArchiveMaker maker,
            @Value("${yiciban.archive.background:${yiciban.engine.job-executor:true}}") boolean enabled) {
        super(
                new OwnThread(
                        "archive-1",
                        PATIENCE,
                        trouble -> LOG.warn("packages for the archive could not be made this time", trouble)),
                EVERY,
                enabled);
        this.maker = maker;
    }

    @Override
    protected void look() {
        maker.round(this::isRunning);
    }
}
