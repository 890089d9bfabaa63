package org.yiciban.publication;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.identity.account.Account;
import org.yiciban.modeljournal.ModelEvent;
import org.yiciban.shared.LocalText;

/** A submitted draft as a publisher reads it: who may judge it, and how it goes back. */
@Service
public class DraftReviews {

    private final ModelDraftRows rows;
    private final DraftSteps steps;
    private final TransactionTemplate transaction;

    DraftReviews(ModelDraftRows rows, DraftSteps steps, TransactionTemplate transaction) {
        this.rows = rows;
        this.steps = steps;
        this.transaction = transaction;
    }

    /**
     * The submitted draft, for a publisher who reads it; nobody else changes it until the transaction has ended.
     *
     * @throws ActRefused when it isn't submitted, or the person is no publisher, has edited or submitted it
     */
    public ModelDraft read(long id, Account by) {
        ModelDraft draft = steps.lock(id, DraftState.SUBMITTED);
        steps.requireFourEyes(draft, by);
        return draft;
    }

    /** Why this person may not publish it; empty where he may. */
    public Optional<LocalText> obstacle(ModelDraft draft, Account by) {
        try {
            steps.requireFourEyes(draft, by);
            return Optional.empty();
        } catch (ActRefused refused) {
            return Optional.of(refused.text());
        }
    }

    /**
     * Sends a submitted draft back to be worked at.
     *
     * @param remark why; five hundred characters at most
     * @param said whether the reasons stand at their places, so that nothing more need be said
     */
    public ModelDraft sendBack(long id, @Nullable String remark, boolean said, Account by) {
        String why = said && (remark == null || remark.isBlank()) ? "" : DraftSubmissions.remark(remark);
        transaction.executeWithoutResult(status -> {
            ModelDraft draft = steps.lock(id, DraftState.SUBMITTED);
            rows.state(id, Standing.editing(why));
            steps.add(ModelEvent.RETURNED, draft, by, why);
        });
        return steps.get(id);
    }
}
