package org.yiciban.casefile.items;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.catalogue.procedure.CertificateRule;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.certificate.CertificateIdentifier;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/** What stands on a certificate beside what the item gave. */
final class CertificateWords {

    /** Where it holds and until when, which stand last on every version. */
    private static final int SAID_ANEW = 2;

    private CertificateWords() {}

    /** Its lines, in their order. */
    static List<SaidFacts> lines(
            CertificateRule rule, LocalDate from, @Nullable LocalDate until, List<SaidFacts> given) {
        List<SaidFacts> lines = new ArrayList<>(given);
        lines.add(line(
                OnRecord.of("certificate.scope"),
                rule.scope() == CertificateRule.Scope.NATIONWIDE
                        ? OnRecord.of("certificate.nationwide")
                        : OnRecord.of("certificate.division")));
        lines.add(validity(from, until));
        return lines;
    }

    private static SaidFacts validity(LocalDate from, @Nullable LocalDate until) {
        return line(
                OnRecord.of("certificate.validity"),
                until == null
                        ? OnRecord.of("certificate.from", OfficialTime.words(from))
                        : OnRecord.of("certificate.until", OfficialTime.words(from), OfficialTime.words(until)));
    }

    /** What the item gave, as a version says it; the rest is said anew on every version. */
    static List<SaidFacts> given(List<SaidFacts> lines) {
        return lines.subList(0, lines.size() - SAID_ANEW);
    }

    /** What was given, as a document says it, line by line. */
    static List<SaidFacts> again(IssuedDocument paper, BinaryOperator<LocalText> value) {
        return paper.lines(DocumentFact.GIVEN).stream()
                .map(line -> {
                    LocalText label = line.text(DocumentFact.LABEL).orElseThrow();
                    return line(
                            label,
                            value.apply(label, line.text(DocumentFact.VALUE).orElseThrow()));
                })
                .toList();
    }

    /** What the decision says of the next version of a certificate; its identifier stands on that. */
    static List<SaidFacts> renewed(LocalDate from, @Nullable LocalDate until) {
        return List.of(validity(from, until));
    }

    /** Whose it is, what it is and how it is known. */
    static SaidFacts facts(CertificateRule rule, Certificate.Holder holder, CertificateIdentifier identifier) {
        return new SaidFacts()
                .say(DocumentFact.APPLICANT, holder.name())
                .say(DocumentFact.IDENTITY, identity(holder))
                .say(DocumentFact.TITLE, rule.name())
                .say(DocumentFact.IDENTIFIER, identifier.toString());
    }

    /** What tells the holder from others of the same name. */
    static LocalText identity(Certificate.Holder holder) {
        Applicant.Kind kind = holder.organisation() ? Applicant.Kind.ORGANISATION : Applicant.Kind.PERSON;
        return new Applicant(kind, holder.name(), holder.number(), null, null, "zh-CN").identity();
    }

    private static SaidFacts line(LocalText label, LocalText value) {
        return new SaidFacts().say(DocumentFact.LABEL, label).say(DocumentFact.VALUE, value);
    }
}
