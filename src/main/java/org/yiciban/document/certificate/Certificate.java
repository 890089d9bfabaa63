package org.yiciban.document.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.procedure.CertificateRule;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/**
 * One version of a certificate.
 *
 * @param validUntil its last day; null where it holds for good 长期有效
 * @param document number of the document that is its file
 * @param written how it stands, as somebody wrote it; see {@link #status}
 * @param replacedBy identifier of the newer version
 * @param renewal the item by which this version came; null for the first one
 */
public record Certificate(
        CertificateIdentifier identifier,
        LocalText name,
        Holder holder,
        CaseNumber caseNumber,
        ItemKey item,
        AgencyCode agency,
        DivisionCode division,
        CertificateRule.Scope scope,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Instant issuedAt,
        String document,
        CertificateStatus written,
        @Nullable String replacedBy,
        @Nullable ItemKey renewal) {

    /**
     * Whose it is.
     *
     * @param number identity number or credit code
     */
    public record Holder(String name, String number, boolean organisation) {}

    /** How it stands on that day. */
    public CertificateStatus status(LocalDate day) {
        boolean over = validUntil != null && day.isAfter(validUntil);
        return over && !written.isFinal() ? CertificateStatus.LAPSED : written;
    }

    /** Whether it proves something on that day. */
    public boolean holds(LocalDate day) {
        return status(day) == CertificateStatus.VALID && !day.isBefore(validFrom);
    }

    /** Whether whoever has that number holds it. */
    public boolean isOf(String number) {
        return CertificateRow.normal(number).equals(holder.number());
    }

    /** The same with the next version as it is renewed or issued anew; it holds from that day on. */
    public Certificate renewed(LocalDate from, @Nullable LocalDate until, Instant at, String number, ItemKey by) {
        return new Certificate(
                identifier.next(),
                name,
                holder,
                caseNumber,
                item,
                agency,
                division,
                scope,
                from,
                until,
                at,
                number,
                written,
                null,
                by);
    }

    /** The same with the next version, in which a slip is corrected; it holds from the same day on. */
    public Certificate corrected(Holder whose, @Nullable LocalDate until, Instant at, String number) {
        return new Certificate(
                identifier.next(),
                name,
                whose,
                caseNumber,
                item,
                agency,
                division,
                scope,
                validFrom,
                until,
                at,
                number,
                written,
                null,
                renewal);
    }

    /** Its last day, of one that has one. */
    public LocalDate lastDay() {
        return Objects.requireNonNull(validUntil);
    }

    /** The newer version that took its place. */
    public Optional<CertificateIdentifier> replacing() {
        return Optional.ofNullable(replacedBy).flatMap(CertificateIdentifier::read);
    }
}
