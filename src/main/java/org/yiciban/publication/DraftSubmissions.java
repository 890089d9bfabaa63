package org.yiciban.publication;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.identity.account.Account;
import org.yiciban.modeljournal.ModelEvent;

/** From a draft that is worked at to one that waits for a publisher. */
@Service
public class DraftSubmissions {

    static final int LONGEST_REMARK = 500;
    private static final int AT_ONCE = 2;

    private final ModelDraftRows rows;
    private final DraftReading reading;
    private final DraftTrials trials;
    private final DraftSteps steps;
    private final DraftRelease release;
    private final Catalogue catalogue;
    private final TransactionTemplate transaction;

    DraftSubmissions(
            ModelDraftRows rows,
            DraftReading reading,
            DraftTrials trials,
            DraftSteps steps,
            DraftRelease release,
            Catalogue catalogue,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.reading = reading;
        this.trials = trials;
        this.steps = steps;
        this.release = release;
        this.catalogue = catalogue;
        this.transaction = transaction;
    }

    /**
     * Fixes what is to be published.
     *
     * @param seen the version that the person has seen; null where he doesn't say
     */
    public ModelDraft submit(long id, @Nullable Integer seen, Account by) {
        ModelDraft before = steps.get(id);
        if (before.run() == DraftRun.WAITING || before.run() == DraftRun.RUNNING) {
            trials.begin(before, release.content(before));
        }
        transaction.executeWithoutResult(status -> {
            ModelDraft draft = steps.lock(id, DraftState.EDITING);
            if (seen != null) {
                steps.requireSeen(draft, seen);
            }
            if (draft.refused()) {
                throw ActRefused.conflict("draft.refused");
            }
            if (!draft.ok()) {
                throw ActRefused.conflict("draft.being-tried");
            }
            steps.requirePapersAndBase(draft);
            rows.state(id, Standing.submitted(by.username()));
            steps.add(ModelEvent.SUBMITTED, draft, by, "");
        });
        return steps.get(id);
    }

    /** Begins the trials that had no place, and those whose node has ended, so that every draft comes to its verdict. */
    void tryWaiting() {
        trials.waiting().stream()
                .map(steps::get)
                .filter(draft -> !trials.hasFailed(draft))
                .limit(AT_ONCE)
                .forEach(draft -> trials.begin(draft, release.content(draft)));
    }

    /** What somebody has to say to it. */
    static String remark(@Nullable String typed) {
        String said = typed == null ? "" : typed.strip();
        if (said.isEmpty() || said.length() > LONGEST_REMARK || said.indexOf('\0') >= 0) {
            throw InvalidInput.of("remark", "remark", "draft.remark", LONGEST_REMARK);
        }
        return said;
    }

    /**
     * Proposes to release an earlier release again: what comes of it is a submitted draft.
     *
     * @param earlierRelease id of the earlier release
     */
    public ModelDraft proposeRollback(long earlierRelease, Account by) {
        Release earlier = catalogue.all().stream()
                .filter(one -> one.id() == earlierRelease)
                .findFirst()
                .orElseThrow(() -> new ActRefused(ActRefused.Kind.NOT_FOUND, "draft.no-release"));
        Release now = catalogue.current(earlier.key()).orElseThrow();
        if (now.files().equals(earlier.files())) {
            throw ActRefused.conflict("draft.rollback-to-itself");
        }
        DraftContent content = new DraftContent(
                earlier.files(), Set.of(), Set.of(), now.id(), List.of(), reading.refusals(earlier.files()));
        if (content.refused()) {
            throw new ActRefused(
                    ActRefused.Kind.CONFLICT,
                    "draft.rollback-refused",
                    content.findings().get(0).message());
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            long id = rows.insert(content, DraftRun.OK, earlierRelease, by);
            steps.add(ModelEvent.ROLLBACK_PROPOSED, steps.get(id), by, "");
            rows.state(id, Standing.submitted(by.username()));
            steps.add(ModelEvent.SUBMITTED, steps.get(id), by, "");
            return steps.get(id);
        }));
    }
}
