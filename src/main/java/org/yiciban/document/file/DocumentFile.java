package org.yiciban.document.file;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.VerificationCode;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.Organ;

/**
 * The file of an issued document.
 *
 * @param number of the document
 * @param code by which it is checked, and which stands on it
 * @param sha256 of the file, in hexadecimal digits; empty while it isn't made yet
 * @param size in bytes
 * @param tries how often it was begun
 * @param division of the organ that issued it; null for documents from before seals
 * @param signer whose certificate signed it; null when it isn't signed
 */
public record DocumentFile(
        String number,
        VerificationCode code,
        String sha256,
        int size,
        int tries,
        @Nullable String division,
        @Nullable String signer) {

    /**
     * The same pages as OFD.
     *
     * @param sha256 of the file, in hexadecimal digits
     * @param size in bytes
     */
    public record Copy(String sha256, int size) {}

    /** Whether it is made; it is never made again. */
    public boolean isMade() {
        return !sha256.isEmpty();
    }

    /** The organ that issued the document, and whose seal stands on it. */
    Organ organ(IssuedDocument document) {
        return new Organ(document.agency(), new DivisionCode(Objects.requireNonNull(division)));
    }
}
