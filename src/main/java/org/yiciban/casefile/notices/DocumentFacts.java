package org.yiciban.casefile.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.catalogue.sheet.StatutoryLimit;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.SaidFacts;

/** What documents say, as they name it: texts in both languages, dates, papers that are owed. */
public final class DocumentFacts {

    private DocumentFacts() {}

    /** When a clock is due, and that the date is provisional, where it is: no document may promise more than is known. */
    public static void sayDue(SaidFacts facts, CaseClock clock) {
        clock.due().ifPresent(due -> {
            facts.say(DocumentFact.DUE, due);
            if (clock.provisional()) {
                facts.say(DocumentFact.PROVISIONAL, due);
            }
        });
    }

    /** A paper that was promised for later: its name, and the day until which it is awaited. */
    public static SaidFacts owedPaper(CaseFile file, CaseClock deferral) {
        SaidFacts paper = new SaidFacts()
                .say(
                        DocumentFact.PAPER,
                        file.release().material(deferral.material()).name());
        sayDue(paper, deferral);
        return paper;
    }

    /** What a notice of extension says: why, by which rule, and until when the first of the clocks would now run. */
    public static SaidFacts extension(String reason, StatutoryLimit limit, Optional<Instant> until) {
        SaidFacts facts = new SaidFacts().say(DocumentFact.REASON, reason).say(DocumentFact.BASIS, limit.basis());
        until.ifPresent(due -> facts.say(DocumentFact.EXTENDED_TO, due));
        return facts;
    }

    /** An earlier document, by title, number and day. */
    public static void cite(SaidFacts facts, IssuedDocument earlier) {
        facts.say(DocumentFact.EARLIER_TITLE, earlier.type().title())
                .say(DocumentFact.EARLIER, earlier.number())
                .say(DocumentFact.EARLIER_AT, earlier.issuedAt());
    }

    /** That the document takes the place of that one. */
    public static SaidFacts replacing(IssuedDocument earlier) {
        return new SaidFacts()
                .say(
                        DocumentFact.REPLACES,
                        List.of(new SaidFacts()
                                .say(DocumentFact.DOCUMENT, earlier.number())
                                .say(DocumentFact.TITLE, earlier.title())
                                .say(DocumentFact.DATE, earlier.issuedAt())));
    }

    /** A document that follows an act for the applicant names by what right it was done. */
    public static void sayCapacity(SaidFacts facts, ActContext context) {
        if (context.capacity() != null) {
            facts.say(DocumentFact.CAPACITY, context.capacity());
        }
        if (context.presence() != null) {
            facts.say(DocumentFact.PRESENT, context.presence());
        }
    }
}
