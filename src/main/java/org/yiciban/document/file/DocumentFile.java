package org.yiciban.document.file;

import org.yiciban.document.issued.VerificationCode;

/**
 * The file of an issued document.
 *
 * @param number of the document
 * @param code by which it is checked, and which stands on it
 * @param sha256 of the file, in hexadecimal digits; empty while it isn't made yet
 * @param size in bytes
 * @param tries how often it was begun
 */
public record DocumentFile(String number, VerificationCode code, String sha256, int size, int tries) {

    /** Whether it is made; it is never made again. */
    public boolean isMade() {
        return !sha256.isEmpty();
    }
}
