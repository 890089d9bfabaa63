package org.yiciban.material;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yiciban.shared.ProgramOnly;

/** Clears away, once an hour, what was uploaded and never handed in. Of several nodes one does it at a time. */
@ProgramOnly
@Component
class OrphanSweep {

    private final Uploads uploads;
    private final MaterialSettings settings;
    private final Clock clock;

    OrphanSweep(Uploads uploads, MaterialSettings settings, Clock clock) {
        this.uploads = uploads;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void sweep() {
        Instant before = clock.instant().minus(settings.orphansLiveFor());
        Set<String> contents = uploads.expireOrphans(before);
        uploads.forgetContents(contents, before);
    }
}
