package org.yiciban.document.seals;

import org.yiciban.document.issued.SealKind;

/** Puts seals of one kind onto files, after a person has set them. */
interface Seals {

    /** Which kind. */
    SealKind kind();

    /**
     * The file with its seal.
     *
     * @param file as it was laid out, PDF/A-2u; it stays so
     * @throws SealFailed when it can't be sealed now, so that the file waits and is tried again
     */
    SealedFile sealed(byte[] file, SealTask task);
}
