package org.yiciban.casefile.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.DocumentFacts;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.store.CaseSecret;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/** What interested parties are told in writing, each in a letter of his own that nobody else reads. */
@Component
class PartyLetters {

    private final CaseDocuments documents;
    private final CaseSecret secret;
    private final PartyBook book;
    private final ObjectProvider<PartyAddress> addresses;

    PartyLetters(CaseDocuments documents, CaseSecret secret, PartyBook book, ObjectProvider<PartyAddress> addresses) {
        this.documents = documents;
        this.secret = secret;
        this.book = book;
        this.addresses = addresses;
    }

    /** The code of that number and salt. */
    static String code(CaseSecret secret, InterestedParty one, String salt) {
        return secret.queryCode("party " + one.caseNumber() + "." + one.place(), salt);
    }

    /** His rights to state and defend; its number. */
    String told(CaseFile file, CaseItem item, InterestedParty one, ActContext context) {
        return issue(file, item, one, new SaidFacts().say(DocumentFact.DUE, one.until()), List.of(), context);
    }

    /** Each may ask for a hearing, as the applicant may. */
    void right(CaseFile file, CaseItem item, String matter, CaseClock right, ActContext context) {
        for (InterestedParty one : book.of(file.number(), item.key())) {
            SaidFacts facts = new SaidFacts().say(DocumentFact.MODE, "RIGHT").say(DocumentFact.WHY, matter);
            DocumentFacts.sayDue(facts, right);
            issue(file, item, one, facts, List.of(), context);
        }
    }

    /** Each is told when, where and by whom it is held. */
    void session(CaseFile file, CaseItem item, List<SaidFacts> lines, ActContext context) {
        for (InterestedParty one : book.of(file.number(), item.key())) {
            session(file, item, one, lines, context);
        }
    }

    /** The same for one who was named after the others had been told. */
    void session(CaseFile file, CaseItem item, InterestedParty one, List<SaidFacts> lines, ActContext context) {
        issue(file, item, one, new SaidFacts().say(DocumentFact.MODE, "SESSION"), lines, context);
    }

    /** Nobody comes to an empty room: its date is given up, for that reason. */
    void moved(CaseFile file, CaseItem item, String reason, List<SaidFacts> lines, ActContext context) {
        for (InterestedParty one : book.of(file.number(), item.key())) {
            SaidFacts facts = new SaidFacts().say(DocumentFact.MODE, "MOVED").say(DocumentFact.WHY, reason);
            issue(file, item, one, facts, lines, context);
        }
    }

    private String issue(
            CaseFile file,
            CaseItem item,
            InterestedParty one,
            SaidFacts facts,
            List<SaidFacts> lines,
            ActContext context) {
        String address = Optional.ofNullable(addresses.getIfAvailable())
                .map(door -> door.of(one.no()))
                .orElse("/parties/" + one.no());
        List<SaidFacts> proof = new ArrayList<>(lines);
        proof.add(new SaidFacts()
                .say(DocumentFact.LABEL, OnRecord.of("party.link"))
                .say(DocumentFact.VALUE, OnRecord.of("party.code", address, code(secret, one, book.salt(one.no())))));
        LocalText name = file.rows().name(item);
        facts.say(DocumentFact.APPLICANT, one.person().name())
                .sayNothing(DocumentFact.IDENTITY)
                .say(
                        DocumentFact.SCOPE,
                        OnRecord.of("party.scope", file.filing().applicant().name(), name))
                .say(DocumentFact.PROOF, proof);
        return documents
                .issueOn(item, file, DocumentType.INTEREST, context, facts)
                .number();
    }
}
