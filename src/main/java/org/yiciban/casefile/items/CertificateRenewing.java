package org.yiciban.casefile.items;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.CertificateFacts;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.DocumentFacts;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.record.SilentGrants;
import org.yiciban.casefile.renewals.Renewals;
import org.yiciban.casefile.renewals.Renewing;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.CertificateRule;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.certificate.Certificates;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.Documents;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.SaidFacts;

/** The next version of a certificate, in the act that issues its renewal, or the same anew where it was lost or damaged: the former one is replaced by it, and says so. */
@Component
class CertificateRenewing {

    private final Renewals renewals;
    private final Certificates certificates;
    private final CaseDocuments caseDocuments;
    private final Documents documents;

    CertificateRenewing(
            Renewals renewals, Certificates certificates, CaseDocuments caseDocuments, Documents documents) {
        this.renewals = renewals;
        this.certificates = certificates;
        this.caseDocuments = caseDocuments;
        this.documents = documents;
    }

    /**
     * A version to come.
     *
     * @param former the version that it replaces
     * @param paper the document of that
     * @param from when it begins to hold: at once, so that its holder is never without one
     * @param until its last day: a whole period after that of the former version; null where it has none
     * @param how whether it is renewed, or the same issued anew
     */
    record Next(
            CertificateRule rule,
            Certificate former,
            IssuedDocument paper,
            LocalDate from,
            @Nullable LocalDate until,
            How how) {

        /** As the documents say it. */
        enum How {
            RENEWED,
            RENEWED_BY_LAW,
            REISSUED
        }
    }

    /** What granting the item gives as the next version; empty where it gives none. */
    Optional<Next> next(CaseFile file, CaseItem item, ActContext context) {
        return Renewing.of(file.release(), item.code())
                .map(renewing -> {
                    Certificate former = renewals.renewable(file, item).orElseThrow();
                    LocalDate today = Renewals.day(context.instant());
                    LocalDate after = former.lastDay().plusDays(1);
                    // asked for too late and granted after the end: the time between is lost
                    LocalDate begins = today.isAfter(after) ? today : after;
                    return new Next(
                            renewing.certificate(),
                            former,
                            documents.find(former.document()).orElseThrow(),
                            today,
                            renewing.certificate().validity().lastDay(begins).orElseThrow(),
                            SilentGrants.isOne(item) ? Next.How.RENEWED_BY_LAW : Next.How.RENEWED);
                })
                .or(() -> renewals.reissued(file, item, context.instant()).map(former -> reissue(file, former)));
    }

    /** The same certificate, for as long as before: the one that was lost or damaged proves nothing any more. */
    private Next reissue(CaseFile file, Certificate former) {
        return new Next(
                file.release().item(former.item().code()).certificate().orElseThrow(),
                former,
                documents.find(former.document()).orElseThrow(),
                former.validFrom(),
                former.validUntil(),
                Next.How.REISSUED);
    }

    /** What the decision says of it. */
    static SaidFacts decision(Next next, CaseItem item) {
        SaidFacts facts = cited(next, item)
                .say(DocumentFact.MODE, next.how())
                .say(DocumentFact.GIVEN, CertificateWords.renewed(next.from(), next.until()));
        return next.how() == Next.How.RENEWED_BY_LAW
                ? facts.say(
                        DocumentFact.LAPSED_AT,
                        Renewals.end(next.former().lastDay().minusDays(1)))
                : facts;
    }

    private static SaidFacts cited(Next next, CaseItem item) {
        return new SaidFacts()
                .say(DocumentFact.RECEIVED_AT, Objects.requireNonNull(item.acceptedAt()))
                .say(DocumentFact.EARLIER, next.paper().number())
                .say(DocumentFact.EARLIER_AT, next.paper().issuedAt())
                .say(DocumentFact.EARLIER_TITLE, next.paper().title());
    }

    /** Gives it: document, entry in the register, and a line in the journal. */
    void give(CaseFile file, CaseItem item, Next next, ActContext context) {
        SaidFacts facts = CertificateWords.facts(
                        next.rule(),
                        next.former().holder(),
                        next.former().identifier().next())
                .say(cited(next, item))
                .say(DocumentFact.MODE, next.how() == Next.How.REISSUED ? Next.How.REISSUED : Next.How.RENEWED)
                .say(DocumentFacts.replacing(next.paper()))
                .say(
                        DocumentFact.GIVEN,
                        CertificateWords.lines(
                                next.rule(),
                                next.from(),
                                next.until(),
                                CertificateWords.given(CertificateWords.again(next.paper(), (label, value) -> value))));
        String number = caseDocuments
                .issueOn(item, file, DocumentType.CERTIFICATE, context, facts)
                .number();
        Certificate renewed = next.former().renewed(next.from(), next.until(), context.instant(), number, item.key());
        certificates.renew(next.former(), renewed);
        file.record(JournalLine.of(JournalEvent.CERTIFICATE_RENEWED, item.part(), context, context.instant())
                .facts(new CertificateFacts.Renewed(
                        renewed.identifier().toString(),
                        number,
                        next.until(),
                        next.how() == Next.How.RENEWED_BY_LAW ? Boolean.TRUE : null,
                        next.how() == Next.How.REISSUED ? Boolean.TRUE : null)));
    }
}
