package org.yiciban.casefile.reinstatement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.applicant.SupplementRounds;
import org.yiciban.casefile.facts.JournalFacts;
import org.yiciban.casefile.facts.ReceptionFacts;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Unseen;

/**
 * Acts that came in time and were recorded late 期限内提交、事后补录: a supplement of an application that counts as abandoned
 * is recorded with proof by one person, and the head of the lead agency, who is another one, decides about it.
 */
@Service
public class ReinstatementProcedure {

    private static final int LONGEST_ANSWER = 500;

    private final CaseTransactions caseTransactions;
    private final ReinstatementRight right;
    private final ReinstatementFolder folder;
    private final Reinstating reinstating;
    private final ItemReinstating items;

    ReinstatementProcedure(
            CaseTransactions caseTransactions,
            ReinstatementRight right,
            ReinstatementFolder folder,
            Reinstating reinstating,
            ItemReinstating items) {
        this.caseTransactions = caseTransactions;
        this.right = right;
        this.folder = folder;
        this.reinstating = reinstating;
        this.items = items;
    }

    /**
     * Records an act that came in time.
     *
     * @throws InvalidInput with everything that is wrong: days, reason, proof, answers and papers
     * @throws ActRefused when the case doesn't count as abandoned, one waits already, or something irrevocable followed
     */
    public void record(CaseNumber number, Account account, LateAct act) {
        record(number, null, account, act);
    }

    /**
     * The same for a paper that was promised for an item, which ended without it.
     *
     * @param item null where it is the answer to a notice of correction
     */
    public void record(CaseNumber number, @Nullable ItemKey item, Account account, LateAct act) {
        caseTransactions.on(number, (file, now) -> {
            right.requireRecorder(file, account);
            right.requireAnotherDecider(file, account);
            List<CaseClock> missed = item == null ? List.of() : items.requireReversible(file, item);
            CaseClock passed = item == null ? reinstating.requireReversible(file) : missed.get(0);
            if (folder.last(number).filter(Reinstatement::waiting).isPresent()) {
                throw ActRefused.conflict("late-act.waiting");
            }
            List<FieldError> errors = new ArrayList<>();
            LateActCheck check = new LateActCheck(
                    act,
                    LateActCheck.day(passed.clock().start()),
                    LateActCheck.day(passed.lastUntil().orElseThrow()),
                    LateActCheck.day(now),
                    item != null);
            LateAct.Proven proven = check.read();
            errors.addAll(check.errors());
            ActContext context = ActContext.of(account, Channel.WINDOW, now);
            SupplementRounds.Answer answer = folder.sound(file, missed, act, account, errors);
            LocalText person = folder.seen(file, act, context, errors);
            if (!errors.isEmpty()) {
                throw new InvalidInput(errors);
            }
            folder.add(file, item, Objects.requireNonNull(proven).by(person), Objects.requireNonNull(answer), context);
            return null;
        });
    }

    /**
     * Undoes what the silence had caused and takes the supplement as of its own day.
     *
     * @param no the act that was looked at, by its number in the case
     * @throws ActRefused for who recorded it; when it was decided about, another one stands in its place, or something
     *     irrevocable followed meanwhile
     */
    public void approve(CaseNumber number, int no, Account account) {
        caseTransactions.on(number, (file, now) -> {
            Reinstatement asked = decidable(file, no, account);
            // each holds its own case: what the other one becomes has to be seen all the same
            folder.lockWaitingOf(file);
            ActContext context = ActContext.of(account, Channel.WINDOW, now);
            ActContext recorder = folder.recorder(file, asked);
            if (asked.item() == null) {
                reinstating.undo(file, asked, context, recorder);
            } else {
                items.undo(file, asked, folder.supplement(asked), context, recorder);
            }
            folder.decide(asked, Reinstatement.State.APPROVED, context, null);
            return null;
        });
    }

    /**
     * Leaves the application abandoned; the applicant reads why.
     *
     * @param no the act that was looked at, by its number in the case
     * @throws InvalidInput without a reason
     */
    public void refuse(CaseNumber number, int no, Account account, String reason) {
        caseTransactions.on(number, (file, now) -> {
            Reinstatement asked = decidable(file, no, account);
            String why = reason == null ? "" : Unseen.oneLine(reason).strip();
            if (why.isEmpty() || why.length() > LONGEST_ANSWER) {
                throw InvalidInput.of("act.answer", "required", "late-act.refusal-reason");
            }
            ActContext context = ActContext.of(account, Channel.WINDOW, now);
            folder.decide(asked, Reinstatement.State.REFUSED, context, why);
            folder.tell(
                    file, asked.item(), JournalEvent.LATE_ACT_REFUSED, context, new ReceptionFacts.LateActRefused(why));
            return null;
        });
    }

    /**
     * Takes back what he has recorded himself, as long as nobody has decided; the proof stays with the case.
     *
     * @throws ActRefused for anybody else, and when nothing waits any more
     */
    public void takeBack(CaseNumber number, Account account) {
        caseTransactions.on(number, (file, now) -> {
            Reinstatement asked = waiting(file);
            right.requireRecorderOf(asked, file, account);
            ActContext context = ActContext.of(account, Channel.WINDOW, now);
            folder.decide(asked, Reinstatement.State.TAKEN_BACK, context, null);
            folder.tell(file, asked.item(), JournalEvent.LATE_ACT_TAKEN_BACK, context, JournalFacts.NOTHING);
            return null;
        });
    }

    /** Nobody decides about another act than the one he has read. */
    private Reinstatement decidable(CaseFile file, int no, Account account) {
        right.requireDecider(file, account);
        Reinstatement asked = waiting(file);
        right.requireSecondPerson(asked, account);
        if (asked.no() != no) {
            throw ActRefused.conflict("late-act.another-waits");
        }
        return asked;
    }

    private Reinstatement waiting(CaseFile file) {
        return folder.last(file.number())
                .filter(Reinstatement::waiting)
                .orElseThrow(() -> ActRefused.conflict("late-act.none-waiting"));
    }
}
