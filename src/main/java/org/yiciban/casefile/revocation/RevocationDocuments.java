package org.yiciban.casefile.revocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.hearing.Hearing;
import org.yiciban.casefile.hearing.HearingGate;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.DocumentFacts;
import org.yiciban.casefile.notices.Remedies;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.states.RevocationGround;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/** What the holder of something that was granted is told in writing before it ends, and when. */
@Component
class RevocationDocuments {

    private final CaseDocuments documents;
    private final Remedies remedies;
    private final HearingGate hearings;

    RevocationDocuments(CaseDocuments documents, Remedies remedies, HearingGate hearings) {
        this.documents = documents;
        this.remedies = remedies;
        this.hearings = hearings;
    }

    /** What is intended and why, and until when he may state his case; its number. */
    String told(
            CaseFile file,
            CaseItem item,
            RevocationGround ground,
            Revocation.Said said,
            CaseClock statements,
            ActContext context) {
        SaidFacts facts = reasons(file, item, ground, said);
        DocumentFacts.sayDue(facts, statements);
        return documents
                .issueOn(item, file, DocumentType.REVOKE_TOLD, context, facts)
                .number();
    }

    /** It is taken back; the number of the decision. */
    String revoked(CaseFile file, CaseItem item, Revocation decided, ActContext context) {
        return documents
                .issueOn(item, file, DocumentType.REVOKE, context, decision(file, item, decided))
                .number();
    }

    /** It stands; the number of the decision. */
    String kept(CaseFile file, CaseItem item, Revocation decided, ActContext context) {
        return documents
                .issueOn(item, file, DocumentType.KEEP, context, decision(file, item, decided))
                .number();
    }

    /** It is struck off; the number of the decision. */
    String cancelled(CaseFile file, CaseItem item, RevocationGround ground, Revocation.Said said, ActContext context) {
        SaidFacts facts = reasons(file, item, ground, said).say(remedies.facts(file, item.key()));
        return documents
                .issueOn(item, file, DocumentType.CANCEL, context, facts)
                .number();
    }

    private SaidFacts decision(CaseFile file, CaseItem item, Revocation decided) {
        Revocation.Said heard = new Revocation.Said(
                decided.said().facts() + stated(decided).zh(), decided.said().basis());
        SaidFacts facts = reasons(file, item, decided.ground(), heard)
                .say(remedies.facts(file, item.key()))
                .say(DocumentFact.REASON, String.valueOf(decided.reason()));
        List<SaidFacts> proof = new ArrayList<>(hearings.cited(file, item.key(), Hearing.About.REVOCATION));
        if (decided.compensation() != null) {
            proof.add(new SaidFacts()
                    .say(DocumentFact.LABEL, OnRecord.of("revocation.compensation"))
                    .say(DocumentFact.VALUE, decided.compensation()));
        }
        if (!proof.isEmpty()) {
            facts.say(DocumentFact.PROOF, proof);
        }
        return facts;
    }

    private static LocalText stated(Revocation decided) {
        boolean something =
                decided.statements().stream().anyMatch(one -> !one.text().isEmpty());
        return OnRecord.of(something ? "revocation.stated" : "revocation.unstated");
    }

    private SaidFacts reasons(CaseFile file, CaseItem item, RevocationGround ground, Revocation.Said said) {
        SaidFacts facts = new SaidFacts()
                .say(DocumentFact.MODE, ground.kind())
                .say(DocumentFact.PROCEDURE, ground.text())
                .say(DocumentFact.WHY, said.facts())
                .say(DocumentFact.BASIS, basis(file, item, ground, said));
        Handling handling = file.release().item(item.code()).handling();
        documents
                .last(file, DocumentType.decision(handling, true), item.key())
                .ifPresent(granted -> DocumentFacts.cite(facts, granted));
        return facts;
    }

    /** The licensing law names the reasons of licences; everything else has a rule of its own, and the law by analogy. */
    private static LocalText basis(CaseFile file, CaseItem item, RevocationGround ground, Revocation.Said said) {
        if (said.basis().isEmpty()) {
            return ground.article();
        }
        return file.release().item(item.code()).isLicence()
                ? new LocalText(
                        ground.article().zh() + "、" + said.basis(),
                        ground.article().in(Locale.ENGLISH) + "; " + said.basis())
                : LocalText.of(said.basis(), null);
    }
}
