package org.yiciban.casefile.slips;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.SlipFacts;
import org.yiciban.casefile.items.SlipPapers;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.casefile.ports.StepRules;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.deadline.clock.ClockKind;

/** A second person looks at a slip: the documents are issued anew with it corrected, or it is none and they stay. */
@Component
class SlipSteps implements StepRules {

    private final Slips slips;
    private final SlipBook book;
    private final SlipPapers papers;
    private final Clocks clocks;

    SlipSteps(Slips slips, SlipBook book, SlipPapers papers, Clocks clocks) {
        this.slips = slips;
        this.book = book;
        this.papers = papers;
        this.clocks = clocks;
    }

    @Override
    public Map<Step, Function<StepAct, StepFacts>> byStep() {
        return Map.of(Step.APPROVE_SLIP, this::approve);
    }

    private StepFacts approve(StepAct act) {
        CaseFile file = act.file();
        CaseItem item = act.item();
        ActContext context = act.context();
        Slip open = book.open(file.number(), item.key()).orElseThrow(() -> ActRefused.conflict("slip.none"));
        if (open.foundBy().equals(context.actorId())) {
            throw ActRefused.forbidden("slip.second-person");
        }
        clocks.meet(file, CasePart.ofSlip(item.key()), ClockKind.STEP, context);
        if (act.outcome() == StepOutcome.YES) {
            correct(act, file, item, open);
        } else {
            keep(act, file, item, open);
        }
        file.touch();
        return StepFacts.of(act.outcome());
    }

    private void correct(StepAct act, CaseFile file, CaseItem item, Slip open) {
        String now = slips.decision(file, item).number();
        if (!now.equals(open.document())) {
            throw ActRefused.conflict("slip.replaced", open.document(), now);
        }
        Slip.Said said = open.said();
        String number =
                papers.correct(file, item, new SlipPapers.Wrong(said.field(), said.to(), said.why()), act.context());
        book.decide(
                file.number(),
                open,
                Slip.State.CORRECTED,
                number,
                act.context().actorId(),
                act.context().instant());
        file.record(act.line(JournalEvent.SLIP_CORRECTED)
                .facts(SlipFacts.Corrected.of(item.key(), open.number(), said.name(), number)));
    }

    private void keep(StepAct act, CaseFile file, CaseItem item, Slip open) {
        String reason =
                Objects.toString(act.completion().data().get("reason"), "").strip();
        if (reason.isEmpty()) {
            throw InvalidInput.of("reason", "required", "slip.reason");
        }
        book.decide(
                file.number(),
                open,
                Slip.State.KEPT,
                reason,
                act.context().actorId(),
                act.context().instant());
        file.record(act.line(JournalEvent.SLIP_KEPT).facts(new SlipFacts.Kept(item.key(), open.number(), reason)));
    }
}
