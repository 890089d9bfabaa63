package org.yiciban.casefile.items;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.clocks.ExplanationClocks;
import org.yiciban.casefile.clocks.LateUnit;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.Remedies;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.casefile.ports.StepRules;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.sheet.BundleNotice;
import org.yiciban.catalogue.sheet.BundleStep;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.OnRecord;

/** A delay is explained in public by the unit that is late (优化营商环境条例 Art. 36). */
@Component
class DelayExplanations implements StepRules {

    private static final String EXPLANATION = "explanation";

    private final CaseDocuments documents;
    private final Remedies remedies;
    private final OfficerEntries officerEntries;
    private final ExplanationClocks clocks;

    DelayExplanations(
            CaseDocuments documents, Remedies remedies, OfficerEntries officerEntries, ExplanationClocks clocks) {
        this.clocks = clocks;
        this.documents = documents;
        this.remedies = remedies;
        this.officerEntries = officerEntries;
    }

    @Override
    public Map<Step, Function<StepAct, StepFacts>> byStep() {
        return Map.of(Step.EXPLAIN_DELAY, this::explainDelay);
    }

    /** The unit that is late explains itself publicly, in a document of its own (优化营商环境条例 Art. 36). */
    private StepFacts explainDelay(StepAct act) {
        Completion completion = act.completion();
        String explanation = Stream.of(completion.data().get(EXPLANATION), completion.comment())
                .map(typed -> Objects.toString(typed, "").strip())
                .filter(typed -> !typed.isEmpty())
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(EXPLANATION, "required", "task.explain-delay"));
        String number = explain(act, explanation).number();
        clocks.meet(act.file(), act.task().part(), act.context());
        act.file()
                .record(act.line(JournalEvent.DELAY_EXPLAINED)
                        .facts(new ItemFacts.DelayExplained(explanation, number)));
        return StepFacts.of(act.outcome());
    }

    private IssuedDocument explain(StepAct act, String explanation) {
        CaseFile file = act.file();
        CasePart late = act.task().part().late();
        Optional<BundleStep> step = CasePart.stepOf(late).map(file.release().bundle()::ownStep);
        Optional<BundleNotice> notice =
                CasePart.noticeOf(late).map(file.release().bundle()::ownNotice);
        SaidFacts facts = new SaidFacts();
        if (late.equals(CasePart.DELIVERY)) {
            facts.say(DocumentFact.MODE, "DELIVERY");
        } else if (isAnswer(file, late)) {
            facts.say(DocumentFact.MODE, "RECEPTION");
        } else if (step.isPresent() || notice.isPresent()) {
            facts.say(DocumentFact.MODE, "STEP")
                    .say(
                            DocumentFact.PROCEDURE,
                            step.map(BundleStep::name)
                                    .orElseGet(() -> OnRecord.of(
                                            "objection.answer",
                                            notice.orElseThrow().name())));
        } else {
            facts.say(remedies.factsOfInaction(file, late.item()));
        }
        facts.say(DocumentFact.REASON, explanation);
        Map<String, OfficerEntries.Entry> more = officerEntries.of(act);
        more.remove(EXPLANATION);
        facts.say(DocumentFact.PROOF, OfficerEntries.said(more));
        file.clocks().stream()
                .filter(clock -> clock.part().equals(late) && clock.effectAt() != null)
                .findFirst()
                .ifPresent(clock -> facts.say(DocumentFact.DUE, Objects.requireNonNull(clock.effectAt())));
        return late.item()
                .flatMap(file::find)
                .map(item -> documents.issueOn(item, file, DocumentType.OVERDUE, act.context(), facts))
                .orElseGet(() -> documents.issue(
                        file,
                        DocumentType.OVERDUE,
                        file.release().agency(LateUnit.of(file, late)),
                        act.context(),
                        facts));
    }

    /** It was not said in time whether the application is complete; the decision is not late yet. */
    private static boolean isAnswer(CaseFile file, CasePart late) {
        return file.clocks().stream()
                .filter(clock -> clock.part().equals(late) && clock.effectAt() != null)
                .allMatch(clock -> clock.kind() == ClockKind.RECEPTION_ANSWER);
    }
}
