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
        String words = cause instanceof UncheckedIOException outer
                ? outer.getMessage() + ": " + outer.getCause().getMessage()
                : String.valueOf(cause.getMessage());
        // H2 repeats the statement, which is no word for an operator
        return words.split("; SQL statement:", 2)[0];
    }
}
