package org.yiciban.identity.login;

/**
 * What came of a try, told to whoever takes it down.
 *
 * @param attempt which secret was tried, for what, from where; never the secret
 */
public record Tried(Attempt attempt, Outcome outcome) {

    /** What came of it. */
    public enum Outcome {
        RIGHT,
        WRONG,
        /** Nothing was looked at. */
        HAS_TO_WAIT
    }
}
