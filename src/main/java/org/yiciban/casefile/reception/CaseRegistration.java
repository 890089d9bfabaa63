package org.yiciban.casefile.reception;

import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Mandate;
import org.yiciban.casefile.clocks.ReceptionClocks;
import org.yiciban.casefile.facts.ClaimFacts;
import org.yiciban.casefile.facts.ReceptionFacts;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.DocumentFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.promises.GivenPromises;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.CaseFiles;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.MaterialCode;

/** A new case is written: case, items, first round, reception clocks, receipt, process. */
@Component
class CaseRegistration {
    private final CaseFiles cases;
    private final Clocks clocks;
    private final KeptSubmissions kept;
    private final GivenPromises promises;
    private final CommitmentsGiven commitments;
    private final CaseDocuments documents;
    private final CertificatePapers certificates;
    private final ObjectProvider<CaseProcess> process;

    CaseRegistration(
            CaseFiles cases,
            Clocks clocks,
            KeptSubmissions kept,
            GivenPromises promises,
            CommitmentsGiven commitments,
            CaseDocuments documents,
            CertificatePapers certificates,
            ObjectProvider<CaseProcess> process) {
        this.cases = cases;
        this.clocks = clocks;
        this.kept = kept;
        this.promises = promises;
        this.commitments = commitments;
        this.documents = documents;
        this.certificates = certificates;
        this.process = process;
    }

    /** Writes it all and starts the process, in the running transaction. */
    void receive(CaseFile file, ApplicationCheck.Sound sound, ActContext context) {
        Instant now = context.instant();
        ReceptionClocks.start(clocks, file, now);
        file.record(JournalLine.of(JournalEvent.RECEIVED, CasePart.BUNDLE, context, now)
                .status(null, file.status().name())
                .facts(received(file)));
        if (sound.mandate() != null) {
            file.record(JournalLine.of(JournalEvent.MANDATE_RECORDED, CasePart.BUNDLE, context, now)
                    .facts(mandateFacts(sound.mandate())));
        }
        sound.originals()
                .forEach(material ->
                        file.record(JournalLine.of(JournalEvent.ORIGINAL_SEEN, CasePart.BUNDLE, context, now)
                                .facts(new ReceptionFacts.OriginalSeen(new MaterialCode(material)))));
        if (file.filing().byPerson()
                && file.items().stream()
                        .anyMatch(item ->
                                file.release().item(item.code()).decides().isPresent())) {
            file.record(JournalLine.of(JournalEvent.RULES_DECLINED, CasePart.BUNDLE, context, now));
        }
        certificates.record(file, sound.papers(), context);
        List<String> later = GivenPromises.recorded(file, sound.papers(), context);
        cases.insert(file);
        promises.keep(file, later, context);
        commitments.keep(file, context);
        kept.add(
                file,
                sound.data(),
                sound.papers(),
                context,
                sound.mandate() == null ? null : sound.mandate().paper());
        SaidFacts facts = ReceiptFacts.of(file, sound);
        DocumentFacts.sayCapacity(facts, context);
        documents.issue(file, DocumentType.RECEIPT, file.release().window(), context, facts);
        if (!file.journal().newLines().isEmpty()) {
            // the seal on it, and what was committed to
            cases.save(file);
        }
        process.getObject()
                .start(
                        file.number(),
                        file.release().key().value(),
                        file.release().deploymentId(),
                        file.filing().situation());
    }

    private static ReceptionFacts received(CaseFile file) {
        return new ReceptionFacts.ApplicationReceived(
                file.items().size(), file.filing().channel());
    }

    private static ClaimFacts mandateFacts(Mandate mandate) {
        return new ClaimFacts.MandateRecorded(
                mandate.agentName(), mandate.scopeText(), mandate.until(), mandate.paper());
    }
}
