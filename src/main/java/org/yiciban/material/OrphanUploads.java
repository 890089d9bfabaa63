package org.yiciban.material;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes, every hour, papers that never came into a case. Several nodes may do it at once: each paper goes once. */
@Component
class OrphanUploads {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanUploads.class);
    private static final long EVERY_HOUR = 3_600_000;
    private static final long FIRST_AFTER = 600_000;

    private final Uploads uploads;

    OrphanUploads(Uploads uploads) {
        this.uploads = uploads;
    }

    @Scheduled(fixedDelay = EVERY_HOUR, initialDelay = FIRST_AFTER)
    void expire() {
        int gone = uploads.expireOrphans();
        if (gone > 0) {
            LOG.info("removed {} uploads that no case took", gone);
        }
    }
}
