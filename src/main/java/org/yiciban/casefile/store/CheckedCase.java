package org.yiciban.casefile.store;

import java.util.Optional;
import org.yiciban.casefile.states.JournalFault;

/**
 * A case whose journal was verified.
 *
 * @param lines how many lines stand in its journal
 * @param digest the SHA-256 over all of them, each with the digest of those before it
 * @param headed how many of them the newest head already speaks of
 * @param fault the first thing that is wrong with it
 */
public record CheckedCase(String caseNumber, int lines, String digest, int headed, Optional<Fault> fault) {

    /** @param line the number of the first line that is wrong */
    public record Fault(JournalFault kind, int line) {}

    /** Whether the next head has something to say of it: a journal at fault is told, never signed. */
    boolean hasGrown() {
        return fault.isEmpty() && lines > headed;
    }
}
