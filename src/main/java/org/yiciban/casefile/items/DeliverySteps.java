package org.yiciban.casefile.items;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.bills.Bills;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.casefile.ports.StepRules;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.sheet.Fee;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SaidFacts;

/** Handing over results with proof of service (licensing law Art. 44). */
@Component
class DeliverySteps implements StepRules {

    private final Decisions decisions;
    private final CaseDocuments documents;
    private final OfficerEntries officerEntries;
    private final Bills bills;

    DeliverySteps(Decisions decisions, CaseDocuments documents, OfficerEntries officerEntries, Bills bills) {
        this.bills = bills;
        this.decisions = decisions;
        this.documents = documents;
        this.officerEntries = officerEntries;
    }

    @Override
    public Map<Step, Function<StepAct, StepFacts>> byStep() {
        return Map.of(Step.HAND_OVER, this::handOver);
    }

    private StepFacts handOver(StepAct act) {
        CaseFile file = act.file();
        List<CaseItem> pending = Decisions.undelivered(file);
        pending.stream()
                .filter(CaseItem::granted)
                .forEach(item -> bills.requireSettled(file, item, Fee.Before.RESULT, act.now()));
        Map<String, OfficerEntries.Entry> proof = officerEntries.of(act);
        SaidFacts facts = new SaidFacts()
                .say(DocumentFact.ITEMS, documents.ended(file, pending))
                .say(DocumentFact.PROOF, OfficerEntries.said(proof))
                .say(DocumentFact.DELIVERED_AT, act.context().instant())
                .say(DocumentFact.SERVED_BY, act.context().person().name());
        Optional.ofNullable(proof.get("mode")).ifPresent(mode -> facts.say(DocumentFact.WAY, mode.value()));
        pending.forEach(item -> decisions.serve(file, item, act.context()));
        String number = documents
                .issue(file, DocumentType.DELIVERY, file.release().window(), act.context(), facts)
                .number();
        file.record(act.line(JournalEvent.SERVED).facts(new ItemFacts.Served("paper", number)));
        return StepFacts.of(act.outcome());
    }
}
