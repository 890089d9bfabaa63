package org.yiciban.document.file;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
 * @param signed whether its file bears a signature
 * @param replacedBy number of the document by which it ended; null while it holds
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
        boolean signed,
        @Nullable String replacedBy) {

    /** How a document stands. */
    public enum Verdict {
        /** It is as it was issued, and holds. */
        GENUINE,
        /** It was issued, and a later document took its place. */
        REPLACED,
        /** What is on record isn't what was issued. */
        CHANGED
    }

    static Verified of(DocumentFile file, IssuedDocument document, LocalText agency, Optional<IssuedDocument> later) {
        Verdict verdict = !document.intact() ? Verdict.CHANGED : later.isPresent() ? Verdict.REPLACED : Verdict.GENUINE;
        return new Verified(
                verdict,
                file.code(),
                document.type(),
                document.title(),
                document.number(),
                agency,
                document.issuedAt(),
                document.seal(),
                file.signer() != null,
                later.map(IssuedDocument::number).orElse(null));
    }
}
