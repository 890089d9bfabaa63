package org.yiciban.document.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.certificate.CertificateStatus;
import org.yiciban.document.issued.DocumentLinks;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.SealMark;
import org.yiciban.document.issued.VerificationCode;
import org.yiciban.shared.LocalText;

/**
 * What anybody is told of a document: nothing about a person, a case or an item.
 *
 * @param agency the full name under which it was signed
 * @param seal which seal stands on it, and of which kind; null for a document without
 * @param signer whose certificate signed its file; null while it isn't signed
 * @param replacedBy number of the document by which it ended, or identifier of the newer certificate; null while it holds
 * @param validUntil last day of a certificate; null where it has none
 * @param amendedBy numbers of the documents that tell other dates than it does, oldest first
 */
public record Verified(
        Verdict verdict,
        VerificationCode code,
        DocumentType type,
        LocalText title,
        String number,
        LocalText agency,
        Instant issuedAt,
        @Nullable SealMark seal,
        @Nullable String signer,
        @Nullable String replacedBy,
        @Nullable LocalDate validUntil,
        List<String> amendedBy) {

    /** Whether a later decision ended what it granted. */
    public boolean ended() {
        return replacedBy != null && (verdict == Verdict.REVOKED || verdict == Verdict.CANCELLED);
    }

    /** Whether its file bears a signature. */
    public boolean signed() {
        return signer != null;
    }

    /** How a document stands. */
    public enum Verdict {
        /** It is as it was issued, and holds. */
        GENUINE,
        /** It was issued, and a later document took its place. */
        REPLACED,
        /** What is on record isn't what was issued. */
        CHANGED,
        /** A certificate that doesn't hold for the time being. */
        SUSPENDED,
        /** A certificate that should never have been given, or a decision that was revoked or withdrawn. */
        REVOKED,
        /** A certificate that was ended, or a decision whose grant was struck off. */
        CANCELLED,
        /** A certificate whose last day is over. */
        LAPSED;

        private static Verdict of(DocumentLinks links) {
            if (!links.replacedBy().isEmpty()) {
                return REPLACED;
            }
            return links.endedBy().stream()
                    .findFirst()
                    .map(last -> last.type() == DocumentType.CANCEL ? CANCELLED : REVOKED)
                    .orElse(GENUINE);
        }

        private static Verdict of(CertificateStatus status) {
            return switch (status) {
                case VALID -> GENUINE;
                case SUSPENDED -> SUSPENDED;
                case REVOKED -> REVOKED;
                case CANCELLED -> CANCELLED;
                case LAPSED -> LAPSED;
                case REPLACED -> REPLACED;
            };
        }
    }

    static Verified of(DocumentFile file, IssuedDocument document, LocalText agency, DocumentLinks links) {
        return new Verified(
                document.intact() ? Verdict.of(links) : Verdict.CHANGED,
                file.code(),
                document.type(),
                document.title(),
                document.number(),
                agency,
                document.issuedAt(),
                document.seal(),
                file.signer(),
                Stream.concat(links.replacedBy().stream(), links.endedBy().stream())
                        .map(IssuedDocument::number)
                        .findFirst()
                        .orElse(null),
                null,
                links.amendedBy().stream().map(IssuedDocument::number).toList());
    }

    /** The same of a certificate, which stands by its entry in the register. */
    Verified of(Certificate certificate, LocalDate today) {
        Verdict stands = Verdict.of(certificate.status(today));
        return new Verified(
                verdict == Verdict.GENUINE ? stands : verdict,
                code,
                type,
                title,
                number,
                agency,
                issuedAt,
                seal,
                signer,
                certificate.replacedBy() == null ? replacedBy : certificate.replacedBy(),
                certificate.validUntil(),
                amendedBy);
    }
}
