package org.yiciban.remarks;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.publication.DraftEditing;
import org.yiciban.publication.DraftReviews;
import org.yiciban.publication.DraftState;
import org.yiciban.publication.ModelDraft;
import org.yiciban.publication.ModelDrafts;

/** Remarks from the time when a publisher writes them until the modeller has seen to them. */
@Service
public class DraftRemarks {

    /** So many characters a remark has at most. */
    public static final int LONGEST = 500;

    /** So many remarks go back with a draft at most, each time. */
    public static final int MOST = 200;

    private final RemarkRows rows;
    private final RemarkPlaces places;
    private final ModelDrafts drafts;
    private final DraftReviews reviews;
    private final DraftEditing editing;
    private final TransactionTemplate transaction;

    DraftRemarks(
            RemarkRows rows,
            RemarkPlaces places,
            ModelDrafts drafts,
            DraftReviews reviews,
            DraftEditing editing,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.places = places;
        this.drafts = drafts;
        this.reviews = reviews;
        this.editing = editing;
        this.transaction = transaction;
    }

    /** All that was ever said of the draft, the oldest first; what isn't sent yet as well. */
    public List<DraftRemark> of(ModelDraft draft) {
        List<DraftRemark> all = rows.of(draft.id());
        return all.isEmpty() ? all : places.now(all, editing.files(draft));
    }

    /**
     * Keeps a remark; the modeller is told it when the draft goes back.
     *
     * @throws ActRefused when the draft isn't submitted, or the person may not publish it
     */
    public void write(long id, NewRemark remark, Account by) {
        transaction.executeWithoutResult(status -> keep(reviews.read(id, by), remark, by));
    }

    private void keep(ModelDraft draft, NewRemark remark, Account by) {
        String text = remark.text().strip();
        if (text.isEmpty() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw InvalidInput.of("text", "remark", "draft.remark", LONGEST);
        }
        if (rows.unsent(draft.id()) >= MOST) {
            throw ActRefused.conflict("draft.remarks-many", MOST);
        }
        NewRemark kept = new NewRemark(remark.path(), remark.element(), text);
        rows.insert(draft, kept, places.meant(kept, editing.files(draft)), by);
    }

    /** Takes a remark of one's own away that isn't sent yet. */
    public void takeBack(long draft, long id, Account by) {
        if (rows.remove(draft, id, by) == 0) {
            throw new ActRefused(ActRefused.Kind.NOT_FOUND, "draft.remark-none");
        }
    }

    /**
     * Sends a submitted draft back to be worked at, with all that was remarked.
     *
     * @param why of the whole; empty where the remarks say it
     * @param more remarks besides those that are kept already; who writes them may publish the draft
     */
    public ModelDraft sendBack(long id, @Nullable String why, List<NewRemark> more, Account by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!more.isEmpty()) {
                ModelDraft draft = reviews.read(id, by);
                for (int at = 0; at < more.size(); at++) {
                    keep(draft, more.get(at), by, "remarks[" + at + "].");
                }
            }
            return reviews.sendBack(id, why, rows.send(id) > 0, by);
        }));
    }

    /** What is refused is named with its place in the list. */
    private void keep(ModelDraft draft, NewRemark remark, Account by, String at) {
        try {
            keep(draft, remark, by);
        } catch (InvalidInput invalid) {
            throw new InvalidInput(invalid.errors().stream()
                    .map(error -> new FieldError(at + error.field(), error.code(), error.message()))
                    .toList());
        }
    }

    /**
     * Marks a remark as done, or as not done after all.
     *
     * @throws ActRefused when the draft isn't worked at, or has no such remark
     */
    public void mark(long draft, long id, boolean done, Account by) {
        if (drafts.get(draft).state() != DraftState.EDITING) {
            throw ActRefused.conflict("draft.remark-not-edited");
        }
        if (rows.mark(draft, id, done ? by : null) == 0) {
            throw new ActRefused(ActRefused.Kind.NOT_FOUND, "draft.remark-unknown");
        }
    }
}
