package org.yiciban.catalogue.scenario;

/** What people and time do to a case of a trial. */
public enum TrialWay {
    /** Everybody does what is best for the applicant. */
    GRANT,
    /** One item is denied, everything else granted. */
    DENY,
    /** The window asks for a correction, the applicant answers. */
    CORRECT,
    /** Whoever checks the application doesn't accept it, as the law asks for no such thing. */
    DECLINE,
    /** The applicant withdraws everything after the acceptance. */
    WITHDRAW,
    /** Somebody objects to each public notice, and the agency upholds it. */
    OBJECT,
    /** Every limit passes before anybody acts. */
    SILENCE
}
