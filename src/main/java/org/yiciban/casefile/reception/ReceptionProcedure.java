package org.yiciban.casefile.reception;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.ReceptionFacts;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.DocumentFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.states.AcceptanceMode;
import org.yiciban.casefile.states.CaseTransition;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.store.Findings;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.PassedEffect;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.AgencyCode;

/** What becomes of an application without anybody's act: who has to check it, and what silence means on either side. */
@Component
public class ReceptionProcedure {

    private final Findings findings;
    private final Acceptance acceptance;
    private final CaseDocuments documents;

    ReceptionProcedure(Findings findings, Acceptance acceptance, CaseDocuments documents) {
        this.findings = findings;
        this.acceptance = acceptance;
        this.documents = documents;
    }

    /** Who pre-checks now: agency codes; after a supplement only those who complained. */
    public List<String> checkers(CaseFile file) {
        Set<String> checkers = new LinkedHashSet<>();
        if (file.rounds() > 1) {
            findings.defects(file.number(), file.rounds() - 1).forEach(named -> checkers.add(named.checker()));
        }
        if (checkers.isEmpty()) {
            List<AgencyCode> deciding = file.items().stream()
                    .filter(item -> item.status() == ItemStatus.WAITING)
                    .map(CaseItem::agency)
                    .toList();
            file.release().preCheckers(deciding).forEach(agency -> checkers.add(agency.value()));
        }
        return new ArrayList<>(checkers);
    }

    /** The authority was silent: accepted as of the due instant (licensing law Art. 32(4)). */
    public void acceptByLaw(CaseFile file, Instant now) {
        acceptance.accept(file, AcceptanceMode.DEEMED, ActContext.byLaw(dueOf(file, ClockKind.RECEPTION)), now);
        file.touch();
    }

    /** The applicant was silent: the application counts as abandoned as of the due instant, and he is told. */
    public void abandon(CaseFile file, Instant now) {
        Instant due = dueOf(file, ClockKind.CORRECTION);
        file.running(CasePart.RECEPTION, ClockKind.CORRECTION).forEach(clock -> clock.closeBy(PassedEffect.ABANDONED));
        file.items().stream()
                .filter(item -> item.status() == ItemStatus.WAITING)
                .forEach(CaseItem::abandon);
        String notice = noticeOfAbandonment(file, due, now);
        file.end(CaseTransition.ABANDON, ActContext.byLaw(due), now, new ReceptionFacts.Abandoned(notice));
        file.touch();
    }

    /** The applicant is told in writing that nothing more is done, and by which notice he had been asked. */
    private String noticeOfAbandonment(CaseFile file, Instant due, Instant now) {
        SaidFacts facts =
                new SaidFacts().say(DocumentFact.MODE, PassedEffect.ABANDONED).say(DocumentFact.DUE, due);
        documents.last(file, DocumentType.CORRECT).ifPresent(notice -> DocumentFacts.cite(facts, notice));
        return documents
                .issue(file, DocumentType.END, file.release().leadAgency(), ActContext.byLaw(now), facts)
                .number();
    }

    private static Instant dueOf(CaseFile file, ClockKind kind) {
        return file.running(CasePart.RECEPTION, kind).get(0).due().orElseThrow();
    }
}
