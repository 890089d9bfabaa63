package org.yiciban.api.models;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiciban.api.resource.LegalTimeText;
import org.yiciban.publication.DraftRun;
import org.yiciban.publication.DraftState;
import org.yiciban.publication.ModelDraft;
import org.yiciban.shared.BundleKey;

/**
 * A draft of a service.
 *
 * @param version counts the changes from 1; whoever changes sends it as {@code If-Match}
 * @param hash SHA-256 of the whole service as it would be released
 * @param ok whether rules and trial found nothing that stops a release
 * @param run how far the trial has come
 * @param files the files that it brings
 * @param others services that get a new release with it, as it changes files that they share
 * @param rollbackOf id of the earlier release that it brings back
 * @param base id of the release that it changes
 * @param effectiveFrom the day from whose beginning it is at work
 * @param withdrawalAskedBy the account that asks to take that day back
 * @param release id of the release that came of it
 * @param remark what was said when it was sent back
 */
record DraftAnswer(
        long id,
        String bundle,
        int version,
        DraftState state,
        String hash,
        boolean ok,
        DraftRun run,
        String changedBy,
        OffsetDateTime changedAt,
        List<String> files,
        List<String> others,
        @Nullable Long base,
        @Nullable Long rollbackOf,
        @Nullable String submittedBy,
        @Nullable String publishedBy,
        @Nullable LocalDate effectiveFrom,
        @Nullable String withdrawalAskedBy,
        @Nullable Long release,
        @Nullable String remark,
        List<ModelChecksController.ModelFinding> findings) {

    static DraftAnswer of(ModelDraft draft, Locale locale) {
        return new DraftAnswer(
                draft.id(),
                draft.bundle().value(),
                draft.version(),
                draft.state(),
                draft.hash(),
                draft.ok(),
                draft.run(),
                draft.changedBy(),
                LegalTimeText.of(draft.changedAt()),
                draft.paths(),
                draft.others().stream().map(BundleKey::value).toList(),
                draft.base(),
                draft.rollbackOf(),
                draft.submittedBy(),
                draft.publishedBy(),
                draft.effectiveFrom(),
                draft.withdrawalBy(),
                draft.release(),
                draft.remark().isEmpty() ? null : draft.remark(),
                draft.findings().stream()
                        .map(finding -> ModelChecksController.ModelFinding.of(finding, locale))
                        .toList());
    }
}
