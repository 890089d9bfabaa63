package org.yiciban.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.identity.account.Account;
import org.yiciban.material.Uploads;
import org.yiciban.shared.CaseNumber;

/** Keeps applications while they are being filled in; each is its owner's alone. */
@Component
public class Drafts {

    private static final int MOST_SHOWN = 20;

    private static final Duration DAY = Duration.ofDays(1);

    private final DraftRows rows;
    private final Uploads uploads;
    private final DraftSettings settings;
    private final Clock clock;

    Drafts(DraftRows rows, Uploads uploads, DraftSettings settings, Clock clock) {
        this.rows = rows;
        this.uploads = uploads;
        this.settings = settings;
        this.clock = clock;
    }

    /** Begins one for the account; it counts as begun with the applicant known. */
    public Draft begin(Account account, Release release, Map<String, Object> situation, ApplicantEntry who) {
        return begin(
                account,
                release,
                situation,
                who,
                DraftProgress.NONE.on(who.errand()).done("applicant", true));
    }

    /** Begins one at the window, of which nothing is known yet. */
    public Draft beginAtTheWindow(Account clerk, Release release) {
        ApplicantEntry who = ApplicantEntry.somebody();
        return begin(
                clerk,
                release,
                Situation.byDefault(release.bundle()).facts(),
                who,
                DraftProgress.NONE.on(who.errand()));
    }

    private Draft begin(
            Account account,
            Release release,
            Map<String, Object> situation,
            ApplicantEntry who,
            DraftProgress draftProgress) {
        Draft draft = new Draft(
                UUID.randomUUID().toString(),
                account.username(),
                release.key(),
                release.id(),
                situation,
                who.applicant(),
                Map.of(),
                draftProgress,
                null,
                clock.instant());
        rows.insert(draft);
        return draft;
    }

    /** A draft of that account. */
    public Optional<Draft> find(String id, Account account) {
        return rows.find(id, account);
    }

    /** What the account has begun through that door and not handed in, newest first, at most 20. */
    public List<Draft> open(Account account, Channel channel) {
        return rows.open(account).stream()
                .filter(draft -> draft.rest().errand().channel() == channel)
                .limit(MOST_SHOWN)
                .toList();
    }

    /**
     * Changes a draft of that account, one change after the other however many windows are open; a draft that was handed
     * in stays as it is.
     */
    @Transactional
    public Optional<Draft> change(String id, Account account, UnaryOperator<Draft> change) {
        return rows.locked(id, account).map(draft -> {
            if (draft.caseNumber() != null) {
                return draft;
            }
            Draft changed = change.apply(draft).savedAt(clock.instant());
            rows.update(changed, clock.instant());
            keepPapers(draft, changed);
            return changed;
        });
    }

    /** Papers wait as long as their draft; once a day is enough. */
    private void keepPapers(Draft before, Draft changed) {
        if (!changed.rest().papers().isEmpty()
                && before.updatedAt().isBefore(changed.updatedAt().minus(DAY))) {
            uploads.awaitLonger(
                    changed.rest().papers().stream().map(DraftPaper::uploadId).toList());
        }
    }

    /** Until when a draft is kept if nobody changes it. */
    public Instant keptUntil(Draft draft) {
        return settings.keptUntil(draft.updatedAt());
    }

    /** Forgets drafts that were kept long enough, also those that have become cases. */
    int expire() {
        return rows.deleteBefore(settings.forgottenBefore(clock.instant()));
    }

    /** Marks a draft as handed in and forgets the answers: they are in the case now. */
    public void handedIn(Draft draft, CaseNumber number) {
        rows.handedIn(draft, number, clock.instant());
    }

    /** Forgets a draft that isn't a case. */
    public void discard(Draft draft) {
        rows.delete(draft);
    }
}
