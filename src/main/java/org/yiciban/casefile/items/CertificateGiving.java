package org.yiciban.casefile.items;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.procedure.CertificateRule;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.certificate.CertificateIdentifier;
import org.yiciban.document.certificate.CertificateStatus;
import org.yiciban.document.certificate.Certificates;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.HyphenatedWords;

/** The certificate that a granted item gives, made in the act that issues the item: entry in the register and document. */
@Component
class CertificateGiving {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Certificates certificates;
    private final CaseDocuments documents;

    CertificateGiving(Certificates certificates, CaseDocuments documents) {
        this.certificates = certificates;
        this.documents = documents;
    }

    /**
     * Gives it, where the item's sheet says one.
     *
     * @param given the results of the item
     * @return what was given
     */
    Optional<Certificate> give(CaseFile file, CaseItem item, ItemResults.Given given, ActContext context) {
        return file.release()
                .item(item.code())
                .certificate()
                .map(rule -> give(file, item, rule, given.values(), given.labelled(), context));
    }

    private Certificate give(
            CaseFile file,
            CaseItem item,
            CertificateRule rule,
            Map<String, String> gave,
            List<SaidFacts> given,
            ActContext context) {
        Certificate.Holder holder = holder(file.filing().applicant(), rule, gave);
        CertificateIdentifier identifier =
                certificates.next(rule.type(), file.filing().division());
        LocalDate from = LocalDate.ofInstant(context.instant(), ZONE);
        LocalDate until = lastDay(rule, from, gave);
        SaidFacts facts = CertificateWords.facts(rule, holder, identifier)
                .say(DocumentFact.GIVEN, CertificateWords.lines(rule, from, until, given));
        String document = documents
                .issueOn(item, file, DocumentType.CERTIFICATE, context, facts)
                .number();
        Certificate certificate = new Certificate(
                identifier,
                rule.name(),
                holder,
                file.number(),
                item.key(),
                item.agency(),
                file.filing().division(),
                rule.scope(),
                from,
                until,
                context.instant(),
                document,
                CertificateStatus.VALID,
                null,
                null);
        certificates.enter(certificate);
        return certificate;
    }

    private static Certificate.Holder holder(Applicant applicant, CertificateRule rule, Map<String, String> gave) {
        return rule.holder()
                // no item is granted without what its sheet says that it gives
                .map(born -> new Certificate.Holder(
                        Objects.requireNonNull(gave.get(born.name())),
                        Objects.requireNonNull(gave.get(born.number())),
                        true))
                .orElseGet(() -> new Certificate.Holder(
                        applicant.name(), applicant.idNumber(), applicant.kind() == Applicant.Kind.ORGANISATION));
    }

    /** Until when it holds, by what the item gave; null where it has no end. */
    static @Nullable LocalDate lastDay(CertificateRule rule, LocalDate from, Map<String, String> gave) {
        return rule.validity()
                .result()
                .flatMap(key -> Optional.ofNullable(gave.get(key)))
                .flatMap(CertificateGiving::day)
                .or(() -> rule.validity().lastDay(from))
                .orElse(null);
    }

    /**
     * Refuses a grant whose certificate would be over before it began.
     *
     * @param known what the officers filled in
     */
    static void requireDay(ItemSheet sheet, Map<String, Object> known, Instant now) {
        sheet.certificate().flatMap(rule -> rule.validity().result()).ifPresent(result -> {
            String field = HyphenatedWords.camelCase(result);
            LocalDate today = LocalDate.ofInstant(now, ZONE);
            if (day(String.valueOf(known.get(field))).filter(today::isBefore).isEmpty()) {
                throw InvalidInput.of(field, "certificate-day", "task.certificate-day");
            }
        });
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
