package org.yiciban.installation;

import java.io.UncheckedIOException;

/** A copy can't be taken or put in place; the message is a plain sentence for the operator. */
final class InstallationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InstallationRefused(String sentence) {
        super(sentence);
    }

    InstallationRefused(String sentence, Exception cause) {
        super(sentence + " (" + why(cause) + ")", cause);
    }

    private static String why(Exception cause) {
        return cause instanceof UncheckedIOException outer
                ? outer.getMessage() + ": " + outer.getCause().getMessage()
                : cause.getMessage();
    }
}
