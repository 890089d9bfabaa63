package org.yiciban.casefile.items;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.casefile.ports.StepRules;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemTransition;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.PassedEffect;
import org.yiciban.shared.OnRecord;

/**
 * Questions to several agencies whose answers are waited for until their limit only. What isn't answered by then is marked
 * as late, and the agency keeps the task of answering beside the case: what it says then is added to the file, and told as
 * late.
 */
@Component
class LateAnswers implements StepRules {

    private final Clocks clocks;
    private final ObjectProvider<CaseProcess> process;

    LateAnswers(Clocks clocks, ObjectProvider<CaseProcess> process) {
        this.clocks = clocks;
        this.process = process;
    }

    @Override
    public Map<Step, Function<StepAct, StepFacts>> byStep() {
        return Map.of(Step.ANSWER_LATE, this::answer);
    }

    /** The limit of the answer has passed: the item is over as of the due instant, and may be answered beside. */
    void mark(CaseFile file, CaseItem item, Instant now) {
        CaseClock passed = file.running(item.part(), ClockKind.ANSWER).stream()
                .filter(clock -> clock.awaitsEffect(now))
                .findFirst()
                .orElseThrow();
        Instant due = passed.due().orElseThrow();
        String before = item.status().name();
        passed.closeBy(PassedEffect.ANSWER_LATE);
        clocks.cancelAll(file, item.part(), ActContext.byLaw(now));
        item.end(ItemTransition.MARK_LATE, ItemOutcome.LATE, OnRecord.of("item.answer-late"));
        file.record(JournalLine.of(JournalEvent.ITEM_MARKED_LATE, item.part(), ActContext.byLaw(due), now)
                .status(before, item.status().name())
                .facts(new ItemFacts.ItemMarkedLate(item.key(), item.agency())));
        file.touch();
        process.getObject()
                .startAside(
                        file.number(),
                        CasePart.ofLateAnswer(item.key()),
                        HandlingProcess.LATE_ANSWER,
                        file.release().deploymentId());
    }

    /** The answer after all: nothing of the case hangs on it any more, whoever reads the file finds it. */
    private StepFacts answer(StepAct act) {
        if (act.outcome() == StepOutcome.FAIL && act.completion().comment() == null) {
            throw InvalidInput.of("comment", "required", "task.late-answer-reason");
        }
        act.file()
                .record(act.line(JournalEvent.LATE_ANSWER_ADDED)
                        .facts(new ItemFacts.LateAnswerAdded(
                                act.item().key(), act.outcome().code())));
        return StepFacts.of(act.outcome());
    }
}
