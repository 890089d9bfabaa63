package org.yiciban.casefile.commitment;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.CommitmentFacts;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.DocumentFacts;
import org.yiciban.casefile.notices.Remedies;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.casefile.ports.StepRules;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.procedure.CommitmentRule;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SaidFacts;

/** What persons find of a commitment after the grant: never who decided on it. */
@Component
class CommitmentSteps implements StepRules {

    private final CommitmentBook book;
    private final PostChecks checks;
    private final CommitmentClocks limits;
    private final Clocks clocks;
    private final CaseDocuments documents;
    private final Remedies remedies;

    CommitmentSteps(
            CommitmentBook book,
            PostChecks checks,
            CommitmentClocks limits,
            Clocks clocks,
            CaseDocuments documents,
            Remedies remedies) {
        this.book = book;
        this.checks = checks;
        this.limits = limits;
        this.clocks = clocks;
        this.documents = documents;
        this.remedies = remedies;
    }

    @Override
    public Map<Step, Function<StepAct, StepFacts>> byStep() {
        return Map.of(Step.CHECK_COMMITMENT, this::check, Step.CHECK_MENDING, this::checkMending);
    }

    private StepFacts check(StepAct act) {
        CaseItem item = act.item();
        Commitment open = open(act, Commitment.State.TO_CHECK);
        String finding = typed(act, "finding");
        Commitment.Check found = new Commitment.Check(act.context().instant(), finding);
        boolean mendable = act.outcome() == StepOutcome.MENDABLE;
        if (mendable && typed(act, "mend").isEmpty()) {
            throw InvalidInput.of("mend", "required", "commitment.mend");
        }
        clocks.meet(act.file(), CasePart.ofPostCheck(item.key()), ClockKind.POST_CHECK, act.context());
        String order = mendable ? order(act, open.checked(Commitment.State.TO_MEND, found)) : null;
        if (!mendable) {
            boolean kept = act.outcome() == StepOutcome.KEPT;
            Commitment.State next = kept ? Commitment.State.KEPT : Commitment.State.UNTRUE;
            book.save(open.checked(next, found), act.context().actorId());
        }
        act.file()
                .record(act.line(JournalEvent.COMMITMENT_CHECKED)
                        .facts(new CommitmentFacts.Checked(
                                item.key(), act.outcome().code(), finding, order)));
        if (act.outcome() == StepOutcome.UNTRUE) {
            checks.doubt(act.file(), item, act.context());
        }
        act.file().touch();
        return StepFacts.of(act.outcome());
    }

    /** The order to mend 责令限期整改通知书: what isn't kept, what is to be done, until when, and what follows. */
    private String order(StepAct act, Commitment checked) {
        CaseItem item = act.item();
        CaseClock until = limits.mend(act.file(), item, act.context().instant());
        SaidFacts facts = new SaidFacts()
                .say(DocumentFact.WHY, typed(act, "finding"))
                .say(DocumentFact.SCOPE, typed(act, "mend"))
                .say(remedies.facts(act.file(), item.key()));
        act.file()
                .release()
                .item(item.code())
                .committed()
                .map(CommitmentRule::basis)
                .ifPresent(basis -> facts.say(DocumentFact.BASIS, basis));
        documents
                .last(act.file(), DocumentType.COMMIT, item.key())
                .ifPresent(given -> DocumentFacts.cite(facts, given));
        DocumentFacts.sayDue(facts, until);
        String order = documents
                .issueOn(item, act.file(), DocumentType.MEND, act.context(), facts)
                .number();
        Commitment.Mending mending = new Commitment.Mending(order, until.due().orElseThrow(), null, null);
        book.save(
                checked.mending(Commitment.State.TO_MEND, mending),
                act.context().actorId());
        return order;
    }

    private StepFacts checkMending(StepAct act) {
        CaseItem item = act.item();
        Commitment open = open(act, Commitment.State.TO_MEND);
        boolean mended = act.outcome() == StepOutcome.MENDED;
        String finding = typed(act, "finding");
        clocks.meet(act.file(), CasePart.ofPostCheck(item.key()), ClockKind.STEP, act.context());
        book.save(
                open.mending(
                        mended ? Commitment.State.MENDED : Commitment.State.UNMENDED,
                        Objects.requireNonNull(open.mending()).found(finding)),
                act.context().actorId());
        act.file()
                .record(act.line(JournalEvent.MENDING_CHECKED)
                        .facts(new CommitmentFacts.MendingChecked(
                                item.key(), act.outcome().code(), finding)));
        if (!mended) {
            checks.doubt(act.file(), item, act.context());
        }
        act.file().touch();
        return StepFacts.of(act.outcome());
    }

    /** Who decided on the commitment doesn't check it (双随机). */
    private Commitment open(StepAct act, Commitment.State state) {
        if (act.context().actorId().equals(act.item().decidedBy())) {
            throw ActRefused.forbidden("commitment.second-person");
        }
        return book.find(act.file().number(), act.item().key())
                .filter(one -> one.state() == state)
                .orElseThrow(() -> ActRefused.conflict("commitment.nothing-to-check"));
    }

    private static String typed(StepAct act, String field) {
        return Objects.toString(act.completion().data().get(field), "").strip();
    }
}
