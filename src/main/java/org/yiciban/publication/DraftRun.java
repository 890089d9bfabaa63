package org.yiciban.publication;

/** How far the trial of a draft in the sandbox has come. */
public enum DraftRun {
    /** It wasn't begun, or the node that ran it has gone. */
    WAITING,
    /** Its cases are being run. */
    RUNNING,
    /** The cases came to their ends. */
    OK,
    /** The rules or the cases found what stops a release. */
    REFUSED
}
