package org.yiciban.document.seals;

import org.jspecify.annotations.Nullable;

/** A file couldn't be sealed now: a certificate is missing or over, or a service doesn't answer. The file waits. */
public final class SealFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says what is in the way, in words for the log; nothing secret. */
    SealFailed(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
