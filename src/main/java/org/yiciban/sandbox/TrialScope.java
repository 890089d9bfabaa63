package org.yiciban.sandbox;

/** How much of a service a trial runs. */
public enum TrialScope {
    /** Its sample, granted. */
    SAMPLE,
    /** The sample, one denial, one correction. */
    SHORT,
    /** Every set of items granted, every item denied, a correction, a withdrawal, and every limit passed in silence. */
    WHOLE
}
