package org.yiciban.sandbox;

/** A case of a trial went further than it may. */
final class BoundReached extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Bound bound;
    private final long most;

    /** What is counted. */
    enum Bound {
        STEPS,
        ACTS,
        ROWS,
        SECONDS
    }

    BoundReached(Bound bound, long most) {
        super("a trial reached its bound: " + bound + " " + most);
        this.bound = bound;
        this.most = most;
    }

    Bound bound() {
        return bound;
    }

    long most() {
        return most;
    }
}
