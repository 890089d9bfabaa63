package org.yiciban.document.file;

import java.io.UncheckedIOException;
import org.yiciban.shared.Causes;

/** Why a file could not be made, as far as somebody who runs the program can do something about it. */
enum FileTrouble {
    /** What is on record isn't what was issued: no file says that it was. */
    CHANGED,
    /** The seal: a certificate that is missing or over, or a service that doesn't answer. */
    SEAL,
    /** The folder of the papers, or the disk. */
    STORE;

    private static final int LONGEST = 60;

    /** In a word: one of these, or the name of the failure. */
    static String of(RuntimeException failed) {
        if (failed instanceof ChangedWords) {
            return CHANGED.name();
        }
        if (Causes.first(failed, UncheckedIOException.class).isPresent()) {
            return STORE.name();
        }
        String name = failed.getClass().getSimpleName();
        return name.substring(0, Math.min(LONGEST, name.length()));
    }

    /** The words of a document aren't those that were issued. */
    static final class ChangedWords extends IllegalStateException {

        private static final long serialVersionUID = 1;

        ChangedWords(String number) {
            super("the words of " + number + " aren't those that were issued");
        }
    }
}
