package org.yiciban.casefile.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.DocumentFacts;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/** The papers of a hearing: 听证告知书, 听证通知书, 听证公告, 听证笔录. */
@Component
class HearingDocuments {

    private final CaseDocuments documents;
    private final PartyLetters letters;

    HearingDocuments(CaseDocuments documents, PartyLetters letters) {
        this.documents = documents;
        this.letters = letters;
    }

    /** What somebody may ask a hearing about, and until when; its number. */
    String told(CaseFile file, CaseItem item, String matter, CaseClock right, ActContext context) {
        SaidFacts facts = new SaidFacts().say(DocumentFact.WHY, matter);
        DocumentFacts.sayDue(facts, right);
        return documents
                .issueOn(item, file, DocumentType.HEARING_TOLD, context, facts)
                .number();
    }

    /**
     * When and where it is held and by whom; its number.
     *
     * @param before what the session was until now, which the document replaces; empty for the first
     */
    String notice(
            CaseFile file,
            CaseItem item,
            Hearing hearing,
            Hearing.Session session,
            Optional<Hearing.Session> before,
            ActContext context) {
        SaidFacts facts = new SaidFacts().say(DocumentFact.PROOF, lines(hearing, session));
        before.flatMap(old -> documents.last(file, DocumentType.HEARING_NOTICE, item.key()))
                .ifPresent(old -> {
                    DocumentFacts.cite(facts, old);
                    facts.say(DocumentFact.MODE, session.moved().isEmpty() ? "CHAIR" : "MOVED")
                            .say(DocumentFact.WHY, session.moved());
                });
        letters.session(file, item, lines(hearing, session), context);
        return documents
                .issueOn(item, file, DocumentType.HEARING_NOTICE, context, facts)
                .number();
    }

    /** Who was told of it is told that its date is given up. */
    void moved(CaseFile file, CaseItem item, Hearing hearing, String reason, ActContext context) {
        letters.moved(file, item, reason, lines(hearing, hearing.set()), context);
    }

    /** What the public is told of a hearing that the agency holds of its own motion (licensing law Art. 46). */
    void publicNotice(CaseFile file, CaseItem item, Hearing hearing, Hearing.Session session, ActContext context) {
        if (hearing.motion() != Hearing.Motion.OWN) {
            return;
        }
        documents.issueOn(
                item,
                file,
                DocumentType.HEARING_PUBLIC,
                context,
                new SaidFacts()
                        .say(DocumentFact.SCOPE, file.rows().name(item))
                        .say(DocumentFact.PROOF, lines(hearing, session)));
    }

    /** What was said and who signed; its number. */
    String record(CaseFile file, CaseItem item, Hearing hearing, HearingInput.Minutes minutes, ActContext context) {
        List<SaidFacts> lines = new ArrayList<>(lines(hearing, hearing.set()));
        minutes.present().forEach(one -> lines.add(line(one.as(), one.words())));
        lines.add(line(OnRecord.of("hearing.evidence"), LocalText.of(minutes.evidence(), null)));
        lines.add(line(OnRecord.of("hearing.statements"), LocalText.of(minutes.statements(), null)));
        SaidFacts facts = new SaidFacts().say(DocumentFact.PROOF, lines);
        documents
                .last(file, DocumentType.HEARING_NOTICE, item.key())
                .ifPresent(told -> DocumentFacts.cite(facts, told));
        return documents
                .issueOn(item, file, DocumentType.HEARING_RECORD, context, facts)
                .number();
    }

    /** What a decision says of the hearing before it (licensing law Art. 48 para 2); nothing where there was none. */
    static List<SaidFacts> cited(Optional<Hearing> hearing) {
        return hearing.map(one -> switch (one.state()) {
                    case HELD -> OnRecord.of("hearing.decided", String.valueOf(one.record()));
                    case WAIVED -> OnRecord.of("hearing.waived", String.valueOf(one.notice()));
                    case PASSED -> OnRecord.of("hearing.passed", String.valueOf(one.notice()));
                    default -> null;
                })
                .map(words -> List.of(line(OnRecord.of("hearing.label"), words)))
                .orElse(List.of());
    }

    static List<SaidFacts> lines(Hearing hearing, Hearing.Session session) {
        return List.of(
                line(OnRecord.of("hearing.matter"), LocalText.of(hearing.matter(), null)),
                line(OnRecord.of("hearing.time"), HearingWords.moment(session.at())),
                line(OnRecord.of("hearing.place"), LocalText.of(session.place(), null)),
                line(OnRecord.of("hearing.chair"), LocalText.of(session.chairName(), null)),
                line(OnRecord.of("hearing.way"), HearingWords.open(session)));
    }

    private static SaidFacts line(LocalText label, LocalText value) {
        return new SaidFacts().say(DocumentFact.LABEL, label).say(DocumentFact.VALUE, value);
    }
}
