package org.yiciban.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.modelling.report.Finding;
import org.yiciban.shared.BundleKey;

/**
 * A change of one service on its way to a release.
 *
 * @param version counts the changes from 1; whoever changes says which one he has seen
 * @param hash of the whole service as it would be released
 * @param base id of the release that it changes; null where there is none
 * @param rollbackOf id of the earlier release that it brings back; null where it does not
 * @param changedBy the account that changed it last
 * @param changedAt when its files were last changed
 * @param paths the files that it brings
 * @param others services that get a new release with it, as it changes files that they share
 * @param submittedBy the account that submitted it; null until then
 * @param publishedBy the account that published it, or decided its day; null until then
 * @param effectiveFrom the day from whose beginning it is at work; null where that is at once
 * @param withdrawalBy the account that asks to take the day back; null where nobody does
 * @param release id of the release that came of it; null until then
 * @param remark what was said when it was last sent back; empty where nothing was
 */
public record ModelDraft(
        long id,
        BundleKey bundle,
        int version,
        DraftState state,
        String hash,
        @Nullable Long base,
        @Nullable Long rollbackOf,
        String changedBy,
        String changedByName,
        Instant changedAt,
        List<String> paths,
        List<BundleKey> others,
        List<Finding> findings,
        DraftRun run,
        @Nullable String submittedBy,
        @Nullable String publishedBy,
        @Nullable LocalDate effectiveFrom,
        @Nullable String withdrawalBy,
        @Nullable Long release,
        String remark) {

    public ModelDraft {
        paths = List.copyOf(paths);
        others = List.copyOf(others);
        findings = List.copyOf(findings);
    }

    /** Whether the rules refuse nothing of it, so that it can be tried: what a trial found is no reason not to try again. */
    public boolean keepsTheRules() {
        return findings.stream()
                .noneMatch(finding -> finding.stopsRelease()
                        && !finding.rule().equals("scenario")
                        && !finding.rule().startsWith("trial-"));
    }

    /** Whether the rules, and the cases that were run, found nothing that stops a release. */
    public boolean ok() {
        return run == DraftRun.OK && !refused();
    }

    /** What has to be mended before it can be submitted, although it is sound. */
    Optional<Finding> unpublishable() {
        return findings.stream().filter(Finding::stopsPublication).findFirst();
    }

    /** Whether something stops a release. */
    public boolean refused() {
        return findings.stream().anyMatch(Finding::stopsRelease);
    }
}
