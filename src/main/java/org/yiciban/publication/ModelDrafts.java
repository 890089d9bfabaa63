package org.yiciban.publication;

import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.identity.account.Account;
import org.yiciban.modeljournal.ModelEvent;
import org.yiciban.modeljournal.ModelJournal;
import org.yiciban.modeljournal.ModelLine;
import org.yiciban.shared.BundleKey;
import org.yiciban.trial.HandedIn;

/** Drafts as they are worked at, and what was done to them. */
@Service
public class ModelDrafts {

    /** So many open drafts a person may have. */
    public static final int MOST_OPEN = 20;

    /** So many characters the files of a draft have together. */
    public static final int LARGEST = 5_000_000;

    private static final int SHOWN = 200;

    private final ModelDraftRows rows;
    private final DraftFiles files;
    private final DraftReading reading;
    private final DraftTrials trials;
    private final DraftSteps steps;
    private final ModelJournal journal;
    private final TransactionTemplate transaction;

    ModelDrafts(
            ModelDraftRows rows,
            DraftFiles files,
            DraftReading reading,
            DraftTrials trials,
            DraftSteps steps,
            ModelJournal journal,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.files = files;
        this.reading = reading;
        this.trials = trials;
        this.steps = steps;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** What is open, then what came to its end, the newest change first; two hundred at most. */
    public List<ModelDraft> all() {
        return rows.newest(SHOWN);
    }

    /** A draft. */
    public ModelDraft get(long id) {
        return steps.get(id);
    }

    /** What was done to it, the oldest step first. */
    public List<ModelLine> story(long id) {
        return journal.of(id);
    }

    /** The newest steps of all drafts, the newest first. */
    public List<ModelLine> journal() {
        return journal.newest(SHOWN);
    }

    /**
     * Keeps a new draft, also one that the rules refuse.
     *
     * @param said the service that the files belong to; needed where shared files alone are handed in
     */
    public ModelDraft create(HandedIn handedIn, @Nullable BundleKey said, Account by) {
        requireBounds(handedIn);
        DraftContent content = reading.read(handedIn, said);
        ModelDraft kept = keep(content, by);
        trials.begin(kept, content);
        return get(kept.id());
    }

    ModelDraft keep(DraftContent content, Account by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (rows.openOf(by.username()) >= MOST_OPEN) {
                throw ActRefused.conflict("draft.too-many", MOST_OPEN);
            }
            long id = rows.insert(content, run(content), null, by);
            ModelDraft draft = get(id);
            steps.add(ModelEvent.CREATED, draft, by, "");
            return draft;
        }));
    }

    /**
     * Puts other files in the place of those of a draft.
     *
     * @param seen the version that the person has seen
     */
    public ModelDraft replace(long id, int seen, HandedIn handedIn, Account by) {
        requireBounds(handedIn);
        DraftContent content = reading.read(handedIn, steps.seen(id, seen).bundle(), files.removed(id));
        trials.begin(change(id, seen, content, by, () -> true), content);
        return get(id);
    }

    /** Keeps its next version, in one transaction; a line of the journal tells it where that is asked for. */
    ModelDraft change(long id, int seen, DraftContent content, Account by, BooleanSupplier told) {
        return Objects.requireNonNull(transaction.execute(status -> {
            ModelDraft draft = steps.lock(id, DraftState.EDITING);
            steps.requireSeen(draft, seen);
            rows.replace(id, content, run(content), by);
            ModelDraft changed = get(id);
            if (told.getAsBoolean()) {
                steps.add(ModelEvent.EDITED, changed, by, "");
            }
            return changed;
        }));
    }

    private static DraftRun run(DraftContent content) {
        if (content.refused()) {
            return DraftRun.REFUSED;
        }
        // what is released was tried, or came with the program
        return content.changesNothing() ? DraftRun.OK : DraftRun.WAITING;
    }

    /** Gives a draft up. */
    public void discard(long id, int seen, Account by) {
        transaction.executeWithoutResult(status -> {
            ModelDraft draft = steps.lock(id, DraftState.EDITING);
            steps.requireSeen(draft, seen);
            files.remove(id);
            rows.state(id, Standing.discarded());
            steps.add(ModelEvent.DISCARDED, draft, by, "");
        });
    }

    static void requireBounds(HandedIn handedIn) {
        if (handedIn.files().stream().mapToLong(file -> file.content().length).sum() > LARGEST) {
            throw InvalidInput.of("files", "file-size", "draft.too-large", LARGEST / 1_000_000);
        }
    }
}
