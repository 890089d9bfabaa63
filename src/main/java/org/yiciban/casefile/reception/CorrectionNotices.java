package org.yiciban.casefile.reception;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.clocks.ReceptionClocks;
import org.yiciban.casefile.facts.ReceptionFacts;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.DocumentFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.states.CaseTransition;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.ClockLimit;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.casefile.store.Findings;
import org.yiciban.casefile.store.StepRecords;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SaidFacts;

/**
 * Notices of correction 补正材料告知书: one table of paper or field, what is wrong, what is asked and by which rule
 * (licensing law Art. 32 para 1(4)). A second one says that it is a second one, why, and who approved it.
 */
@Component
public class CorrectionNotices {

    private final Findings findings;
    private final Clocks clocks;
    private final CaseDocuments documents;
    private final StepRecords records;

    CorrectionNotices(Findings findings, Clocks clocks, CaseDocuments documents, StepRecords records) {
        this.findings = findings;
        this.clocks = clocks;
        this.documents = documents;
        this.records = records;
    }

    /** Issues the notice of everything that the checkers of this round found, and starts the applicant's clock. */
    void issue(StepAct act) {
        CaseFile file = act.file();
        Instant at = act.context().instant();
        List<Findings.Named> defects = findings.defects(file.number(), file.rounds());
        file.demand(defects.stream().map(named -> named.demand(file)).toList(), true);
        ReceptionClocks.meet(clocks, file, act.context());
        Optional<CaseClock> clock = start(file, at);
        file.move(CaseTransition.REQUEST_CORRECTION, act.context(), act.now(), told(file, defects.size()));
        SaidFacts facts = new SaidFacts().say(DocumentFact.DEMANDS, CorrectionLines.of(file));
        if (file.notices() > 1) {
            facts.say(secondNotice(act));
        }
        clock.ifPresent(running -> {
            DocumentFacts.sayDue(facts, running);
            facts.say(DocumentFact.LAPSE, file.release().bundle().correction().basis());
        });
        documents.issue(file, DocumentType.CORRECT, file.release().leadAgency(), act.context(), facts);
    }

    /** The applicant's clock; without a rule that lets it lapse the application waits for him. */
    private Optional<CaseClock> start(CaseFile file, Instant at) {
        BundleSheet.Correction correction = file.release().bundle().correction();
        return correction
                .limit()
                .map(limit -> clocks.start(
                        file,
                        CasePart.RECEPTION,
                        ClockKind.CORRECTION,
                        null,
                        ClockLimit.of(limit, correction.basis().zh()),
                        at,
                        file.release().window().code()));
    }

    /** Issues the notice for one item that its own agency received; the papers go back, and no clock runs. */
    public void issueFor(StepAct act) {
        CaseFile file = act.file();
        CaseItem item = act.item();
        String before = item.status().name();
        item.requestCorrection(file.rounds());
        findings.addDefects(file, Findings.ofItem(item.key()), act.completion().defects(), 0);
        file.demand(
                findings.defectsOf(file, item).stream()
                        .map(named -> named.demand(file))
                        .toList(),
                false);
        clocks.meet(file, item.part(), ClockKind.RECEPTION_ANSWER, act.context());
        SaidFacts facts = new SaidFacts()
                .say(DocumentFact.DEMANDS, CorrectionLines.of(file))
                .sayNothing(DocumentFact.DUE);
        String number = documents
                .issueOn(item, file, DocumentType.CORRECT, act.context(), facts)
                .number();
        file.record(act.line(JournalEvent.CORRECTION_REQUESTED)
                .status(before, item.status().name())
                .facts(new ReceptionFacts.CorrectionRequested(file.demands().size(), null, number)));
    }

    private static ReceptionFacts told(CaseFile file, int defects) {
        return new ReceptionFacts.CorrectionRequested(defects, file.notices() > 1 ? true : null, null);
    }

    /** Who asked for a second notice and why, who approved it, and which notice came before. */
    private SaidFacts secondNotice(StepAct act) {
        CaseFile file = act.file();
        SaidFacts facts = new SaidFacts().say(DocumentFact.MODE, "SECOND");
        String why = records.of(file.number(), CasePart.RECEPTION).stream()
                .filter(kept -> Step.CONCLUDE.is(kept.step()))
                .reduce((earlier, later) -> later)
                .map(StepRecords.Kept::remark)
                .orElse("");
        facts.say(DocumentFact.WHY, why.replaceFirst("[。.]+$", ""));
        facts.say(DocumentFact.APPROVED_BY, act.context().person().name());
        documents.last(file, DocumentType.CORRECT).ifPresent(earlier -> facts.say(
                        DocumentFact.EARLIER, earlier.number())
                .say(DocumentFact.EARLIER_AT, earlier.issuedAt()));
        return facts;
    }
}
