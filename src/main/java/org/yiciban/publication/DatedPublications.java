package org.yiciban.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.catalogue.release.ReleaseOvertaken;
import org.yiciban.catalogue.yaml.CatalogueFileException;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.modeljournal.ModelEvent;

/** Publications with a day: how they come to it, and how they are taken back before. */
@Service
public class DatedPublications {

    private static final Logger LOG = LoggerFactory.getLogger(DatedPublications.class);

    private final ModelDraftRows rows;
    private final DraftFiles files;
    private final DraftSteps steps;
    private final DraftRelease release;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DatedPublications(
            ModelDraftRows rows,
            DraftFiles files,
            DraftSteps steps,
            DraftRelease release,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.steps = steps;
        this.release = release;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes the day of a publication back: one person asks for it, a publisher who is another one does it. */
    public ModelDraft withdraw(long id, String remark, Account by) {
        String said = DraftSubmissions.remark(remark);
        transaction.executeWithoutResult(status -> {
            ModelDraft draft = steps.lock(id, DraftState.DATED);
            if (draft.withdrawalBy() == null) {
                rows.state(
                        id,
                        Standing.dated(
                                draft,
                                Objects.requireNonNull(draft.publishedBy()),
                                Objects.requireNonNull(draft.effectiveFrom()),
                                by.username()));
                steps.add(ModelEvent.WITHDRAWAL_ASKED, draft, by, said);
                return;
            }
            requirePublisher(by);
            if (draft.withdrawalBy().equals(by.username())) {
                throw ActRefused.forbidden("draft.withdrawal-by-you");
            }
            rows.state(id, Standing.editing(said));
            steps.add(ModelEvent.WITHDRAWN, draft, by, said);
        });
        return steps.get(id);
    }

    /**
     * Releases what has its day, each draft by one of several nodes; what can't be released is told and worked at again,
     * and one that fails doesn't keep the others waiting.
     */
    void makeEffective() {
        LocalDate today = OfficialTime.dateOf(clock.instant());
        rows.dated().stream()
                .filter(draft -> !Objects.requireNonNull(draft.effectiveFrom()).isAfter(today))
                .forEach(draft -> dayOf(draft.id()));
    }

    private void dayOf(long id) {
        try {
            makeEffective(id);
        } catch (RuntimeException e) {
            // nothing is wrong with the draft as far as anybody knows: it stays dated and is tried at the next look
            LOG.error("The draft {} could not take effect on its day", id, e);
        }
    }

    private void makeEffective(long id) {
        try {
            transaction.executeWithoutResult(status -> rows.lock(id)
                    .filter(draft -> draft.state() == DraftState.DATED)
                    .ifPresent(this::effective));
        } catch (ReleaseOvertaken overtaken) {
            fail(id, steps.overtaken(steps.get(id)).text().zh());
        } catch (CatalogueFileException refused) {
            fail(id, refused.problems().get(0).words().zh());
        }
    }

    private void effective(ModelDraft draft) {
        long made = release.of(draft);
        rows.state(draft.id(), Standing.published(draft, draft.publishedBy(), made));
        files.remove(draft.id());
        steps.add(ModelEvent.EFFECTIVE, steps.get(draft.id()), "");
    }

    private void fail(long id, String why) {
        String told = why.substring(0, Math.min(why.length(), DraftSubmissions.LONGEST_REMARK));
        transaction.executeWithoutResult(status -> rows.lock(id)
                .filter(draft -> draft.state() == DraftState.DATED)
                .ifPresent(draft -> {
                    rows.state(id, Standing.editing(told));
                    steps.add(ModelEvent.FAILED, draft, told);
                }));
    }

    static void requirePublisher(Account by) {
        if (!by.is(Role.PUBLISHER)) {
            throw ActRefused.forbidden("draft.publisher-only");
        }
    }
}
