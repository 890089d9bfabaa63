package org.yiciban.draft;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets, once an hour, drafts that nobody has touched for long. Any number of nodes may do it at once. */
@Component
class DraftSweep {

    private final Drafts drafts;

    DraftSweep(Drafts drafts) {
        this.drafts = drafts;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void sweep() {
        drafts.expire();
    }
}
