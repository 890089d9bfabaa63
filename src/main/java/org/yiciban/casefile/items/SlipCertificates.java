package org.yiciban.casefile.items;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.catalogue.procedure.CertificateRule;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.certificate.Certificates;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.Documents;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.SaidFacts;

/** The next version of a certificate in which a slip is corrected: the entry in the register and what is published say the same. */
@Component
class SlipCertificates {

    private final Certificates certificates;
    private final CaseDocuments caseDocuments;
    private final Documents documents;
    private final GrantPublishing publishing;

    SlipCertificates(
            Certificates certificates, CaseDocuments caseDocuments, Documents documents, GrantPublishing publishing) {
        this.certificates = certificates;
        this.caseDocuments = caseDocuments;
        this.documents = documents;
        this.publishing = publishing;
    }

    /** Corrects it, where it holds and has the same entry. */
    void correct(
            CaseFile file,
            CaseItem item,
            IssuedDocument decision,
            SlipPapers.Field old,
            SlipPapers.Field right,
            String why,
            ActContext context) {
        Optional<Certificate> former = certificates.of(List.of(file.number())).stream()
                .filter(one -> one.item().equals(item.key()) || item.key().equals(one.renewal()))
                .filter(one -> !one.written().isFinal())
                .findFirst();
        Optional<Certificate> next = former.flatMap(one -> correct(file, item, one, old, right, why, context));
        boolean named = former.isEmpty() && right.key().equals(SlipPapers.NAME);
        publishing.corrected(file, item, decision, next, named ? Optional.of(right.value()) : Optional.empty());
    }

    private Optional<Certificate> correct(
            CaseFile file,
            CaseItem item,
            Certificate former,
            SlipPapers.Field old,
            SlipPapers.Field right,
            String why,
            ActContext context) {
        CertificateRule rule =
                file.release().item(former.item().code()).certificate().orElseThrow();
        IssuedDocument paper = documents.find(former.document()).orElseThrow();
        Certificate.Holder holder = holder(former.holder(), rule, right);
        boolean says = paper.lines(DocumentFact.GIVEN).stream()
                .flatMap(line -> line.text(DocumentFact.LABEL).stream())
                .anyMatch(label -> label.zh().equals(right.label().zh()));
        if (holder.equals(former.holder()) && !says) {
            return Optional.empty();
        }
        LocalDate until = rule.validity().result().filter(right.key()::equals).isPresent()
                ? CertificateGiving.lastDay(rule, former.validFrom(), Map.of(right.key(), right.value()))
                : former.validUntil();
        List<SaidFacts> given = SlipPapers.given(paper, right);
        SaidFacts facts = SaidFacts.again(paper)
                .say(SlipPapers.note(paper, old, right, why))
                .say(CertificateWords.facts(rule, holder, former.identifier().next()))
                .say(
                        DocumentFact.GIVEN,
                        CertificateWords.lines(rule, former.validFrom(), until, CertificateWords.given(given)));
        String number = caseDocuments
                .issueOn(item, file, DocumentType.CERTIFICATE, context, facts)
                .number();
        Certificate next = former.corrected(holder, until, context.instant(), number);
        certificates.renew(former, next);
        return Optional.of(next);
    }

    private static Certificate.Holder holder(Certificate.Holder holder, CertificateRule rule, SlipPapers.Field right) {
        boolean own = rule.holder().isEmpty();
        boolean name = own
                ? right.key().equals(SlipPapers.NAME)
                : rule.holder().filter(born -> born.name().equals(right.key())).isPresent();
        boolean number =
                rule.holder().filter(born -> born.number().equals(right.key())).isPresent();
        return new Certificate.Holder(
                name ? right.value() : holder.name(), number ? right.value() : holder.number(), holder.organisation());
    }
}
