package org.yiciban.casefile.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.LocalText;

/**
 * That an account asked for a case of the window, and what became of it.
 *
 * @param account who asked
 * @param name proven for that account
 * @param at when it came to stand as it does
 * @param reason why it was refused or revoked; null otherwise
 */
public record Claim(
        CaseNumber caseNumber, String account, String name, State state, Instant at, @Nullable LocalText reason) {

    /** How a claim stands. */
    public enum State {
        /** A clerk has to see identity document and authority first. */
        PENDING,
        /** The case is in the account. */
        HELD,
        /** A clerk refused it. */
        REFUSED,
        /** The case was taken out of the account again. */
        REVOKED
    }
}
