package org.yiciban.document.file;

import org.yiciban.document.issued.VerificationCode;

/** Where anybody checks a document, as it is printed on it; the door that has the page knows. */
public interface VerificationAddress {

    /** The whole address of the answer to a code. */
    String of(VerificationCode code);
}
