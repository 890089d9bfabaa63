package org.yiciban.installation;

/** A copy can't be taken or put in place; the message is a plain sentence for the operator. */
final class InstallationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InstallationRefused(String sentence) {
        super(sentence);
    }

    InstallationRefused(String sentence, Exception cause) {
        super(sentence + " (" + cause.getMessage() + ")", cause);
    }
}
