package org.yiciban.casefile.store;

import java.util.Optional;
import org.yiciban.casefile.states.JournalFault;

/**
 * A case whose journal was verified.
 *
 * @param lines how many lines stand in its journal
 * @param fault the first thing that is wrong with it
 */
public record CheckedCase(String caseNumber, int lines, Optional<Fault> fault) {

    /** @param line the number of the first line that is wrong */
    public record Fault(JournalFault kind, int line) {}
}
