package org.yiciban.api.models;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.api.resource.LegalTimeText;
import org.yiciban.casefile.lists.RunningCases;
import org.yiciban.catalogue.release.ReleaseHistory;
import org.yiciban.shared.BundleKey;

/** Which releases there are, for whoever models services or publishes them. */
@RestController
@RequestMapping("/api/v1/models")
class ReleasesController {

    private final ReleaseHistory history;
    private final RunningCases running;

    ReleasesController(ReleaseHistory history, RunningCases running) {
        this.history = history;
        this.running = running;
    }

    /** Where the files of a release came from. */
    enum ReleaseOrigin {
        SHIPPED,
        PUBLISHED
    }

    /**
     * A release.
     *
     * @param version counts from 1 within the bundle
     * @param hash SHA-256 of its files, in hexadecimal digits
     * @param current whether new cases begin on it
     * @param origin whether its files were found at a start, or published
     * @param files how many files it is made of
     * @param runningCases how many cases run on it, which stay on it until they end
     */
    record ReleaseAnswer(
            long id,
            String bundle,
            int version,
            String hash,
            boolean current,
            ReleaseOrigin origin,
            OffsetDateTime releasedAt,
            int files,
            int runningCases) {}

    /** Every release, by bundle, the newest first. */
    @GetMapping("/releases")
    List<ReleaseAnswer> releases() {
        Map<Long, Integer> cases = running.byRelease();
        Map<BundleKey, Long> current = new HashMap<>();
        return history.all().stream()
                .map(one -> new ReleaseAnswer(
                        one.id(),
                        one.bundle().value(),
                        one.version(),
                        one.hash(),
                        current.computeIfAbsent(one.bundle(), newest -> one.id()) == one.id(),
                        one.shipped() ? ReleaseOrigin.SHIPPED : ReleaseOrigin.PUBLISHED,
                        LegalTimeText.of(one.releasedAt()),
                        one.files(),
                        cases.getOrDefault(one.id(), 0)))
                .toList();
    }
}
