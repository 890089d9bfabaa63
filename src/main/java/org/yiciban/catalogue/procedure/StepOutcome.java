package org.yiciban.catalogue.procedure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a step of a person can end with. A step offers some of these; its words for people are messages. */
public enum StepOutcome {
    COMPLETE,
    DEFECTS,
    ACCEPT,
    CORRECT,
    DECLINE,
    YES,
    NO,
    PASS,
    FAIL,
    SPECIAL_PROCEDURE,
    FINISHED,
    GRANT,
    DENY,
    SEND_BACK,
    REFUSE,
    SERVED,
    /** What was with the post was received. */
    ARRIVED,
    /** It could not be served so. */
    FAILED,
    EXPLAINED,
    /** An objection to a public notice is right. */
    UPHELD,
    NOT_UPHELD,
    /** What was granted is taken back. */
    REVOKE,
    /** What was granted stands. */
    KEEP,
    OPEN_REVOCATION,
    /** Another date is set. */
    MOVE,
    /** Another person does it. */
    REPLACE,
    /** What was committed to is kept. */
    KEPT,
    /** It isn't kept, and can be mended. */
    MENDABLE,
    /** The commitment was false. */
    UNTRUE,
    MENDED,
    NOT_MENDED,
    /** A step of a bundle is done: there was nothing to find. */
    DONE;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The outcome of that code. */
    public static Optional<StepOutcome> of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst();
    }

    /** As it stands in models, forms, tables and answers of the interface: {@code send-back}. */
    public String code() {
        return code;
    }

    /** Whether this is the outcome of that code. */
    public boolean is(String said) {
        return code.equals(said);
    }

    @Override
    public String toString() {
        return code;
    }
}
