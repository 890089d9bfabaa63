package org.yiciban.casefile.items;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.Remedies;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.casefile.ports.StepRules;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.sheet.BundleStep;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.DocumentFact;
import org.yiciban.document.DocumentType;
import org.yiciban.document.IssuedDocument;
import org.yiciban.document.SaidFacts;
import org.yiciban.shared.AgencyCode;

/** Handing over results with proof of service (licensing law Art. 44), and explaining a delay in public. */
@Component
class DeliverySteps implements StepRules {

    private static final String EXPLANATION = "explanation";

    private final Decisions decisions;
    private final CaseDocuments documents;
    private final Remedies remedies;
    private final OfficerEntries officerEntries;

    DeliverySteps(Decisions decisions, CaseDocuments documents, Remedies remedies, OfficerEntries officerEntries) {
        this.decisions = decisions;
        this.documents = documents;
        this.remedies = remedies;
        this.officerEntries = officerEntries;
    }

    @Override
    public Map<Step, Function<StepAct, StepFacts>> byStep() {
        return Map.of(
                Step.HAND_OVER, this::handOver,
                Step.EXPLAIN_DELAY, this::explainDelay);
    }

    private StepFacts handOver(StepAct act) {
        CaseFile file = act.file();
        List<CaseItem> pending = Decisions.undelivered(file);
        Map<String, OfficerEntries.Entry> proof = words(act);
        SaidFacts facts = new SaidFacts()
                .say(DocumentFact.ITEMS, documents.ended(file, pending))
                .say(DocumentFact.PROOF, said(proof))
                .say(DocumentFact.DELIVERED_AT, act.context().instant())
                .say(DocumentFact.SERVED_BY, act.context().person().name());
        Optional.ofNullable(proof.get("mode")).ifPresent(mode -> facts.say(DocumentFact.WAY, mode.value()));
        pending.forEach(item -> decisions.serve(file, item, act.context()));
        String number = documents
                .issue(
                        file,
                        DocumentType.DELIVERY,
                        file.release().window(),
                        act.context().instant(),
                        facts)
                .number();
        file.record(act.line(JournalEvent.SERVED).facts(new ItemFacts.Served("paper", number)));
        return StepFacts.of(act.outcome());
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
        act.file()
                .record(act.line(JournalEvent.DELAY_EXPLAINED)
                        .facts(new ItemFacts.DelayExplained(explanation, number)));
        return StepFacts.of(act.outcome());
    }

    private IssuedDocument explain(StepAct act, String explanation) {
        CaseFile file = act.file();
        CasePart late = act.task().part().late();
        Optional<BundleStep> step = CasePart.stepOf(late).map(file.release().bundle()::ownStep);
        SaidFacts facts = new SaidFacts();
        if (late.equals(CasePart.DELIVERY)) {
            facts.say(DocumentFact.MODE, "DELIVERY");
        } else if (isAnswer(file, late)) {
            facts.say(DocumentFact.MODE, "RECEPTION");
        } else if (step.isPresent()) {
            facts.say(DocumentFact.MODE, "STEP")
                    .say(DocumentFact.PROCEDURE, step.get().name());
        } else {
            facts.say(remedies.factsOfInaction(file, late.item()));
        }
        facts.say(DocumentFact.REASON, explanation);
        Map<String, OfficerEntries.Entry> more = words(act);
        more.remove(EXPLANATION);
        facts.say(DocumentFact.PROOF, said(more));
        file.clocks().stream()
                .filter(clock -> clock.part().equals(late) && clock.effectAt() != null)
                .findFirst()
                .ifPresent(clock -> facts.say(DocumentFact.DUE, Objects.requireNonNull(clock.effectAt())));
        AgencyCode owing = step.map(file.release()::agencyOf).orElse(act.task().agency());
        return late.item()
                .flatMap(file::find)
                .map(item -> documents.issueOn(
                        item, file, DocumentType.OVERDUE, act.context().instant(), facts))
                .orElseGet(() -> documents.issue(
                        file,
                        DocumentType.OVERDUE,
                        owing == null
                                ? file.release().leadAgency()
                                : file.release().agency(owing),
                        act.context().instant(),
                        facts));
    }

    /** It was not said in time whether the application is complete; the decision is not late yet. */
    private static boolean isAnswer(CaseFile file, CasePart late) {
        return file.clocks().stream()
                .filter(clock -> clock.part().equals(late) && clock.effectAt() != null)
                .allMatch(clock -> clock.kind() == ClockKind.RECEPTION_ANSWER);
    }

    private static List<SaidFacts> said(Map<String, OfficerEntries.Entry> entries) {
        return entries.values().stream().map(OfficerEntries.Entry::said).toList();
    }

    private Map<String, OfficerEntries.Entry> words(StepAct act) {
        return act.file()
                .release()
                .form(null, act.task().step())
                .map(form -> officerEntries.words(form, act.completion().data()))
                .orElseGet(HashMap::new);
    }
}
