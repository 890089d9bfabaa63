package org.yiciban.casefile.limits;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.LimitFacts;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.DocumentFacts;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.casefile.ports.StepRules;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.catalogue.sheet.StatutoryLimit;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SaidFacts;

/** Granting or refusing an extension: once, by the role that the law names (licensing law Art. 42). */
@Component
class ExtensionSteps implements StepRules {

    private final CaseDocuments documents;

    ExtensionSteps(CaseDocuments documents) {
        this.documents = documents;
    }

    @Override
    public Map<Step, Function<StepAct, StepFacts>> byStep() {
        return Map.of(Step.DECIDE_EXTENSION, this::decide);
    }

    private StepFacts decide(StepAct act) {
        CaseFile file = act.file();
        String reason = act.requiredComment("extension.decision-reason");
        String notice = act.outcome() == StepOutcome.GRANT ? extend(act, file, reason) : null;
        file.record(act.line(JournalEvent.EXTENSION_DECIDED)
                .facts(new LimitFacts.ExtensionDecided(
                        act.outcome().code(), reason, act.task().part(), notice)));
        return StepFacts.of(act.outcome());
    }

    private String extend(StepAct act, CaseFile file, String reason) {
        CaseItem item = act.item();
        StatutoryLimit limit =
                file.release().item(item.code()).statutory().in(file.filing().situation());
        Instant at = act.context().instant();
        List<CaseClock> clocks = file.running(act.task().part(), ClockKind.ITEM_STATUTORY);
        ClockEvent extended = ClockEvent.extended(
                at,
                limit.extension().orElseThrow(),
                reason,
                limit.basis().zh(),
                null,
                act.context().actorId());
        Optional<Instant> until = clocks.stream().findFirst().flatMap(clock -> clock.dueAfter(extended));
        SaidFacts facts = DocumentFacts.extension(reason, limit, until);
        String notice = documents
                .issueOn(item, file, DocumentType.EXTEND, act.context(), facts)
                .number();
        clocks.forEach(clock -> clock.add(extended.toldBy(notice)));
        return notice;
    }
}
