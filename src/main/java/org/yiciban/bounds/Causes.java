package org.yiciban.bounds;

import java.util.Objects;
import java.util.stream.Stream;

/** A failure and what is behind it. */
final class Causes {

    /** Nobody wraps deeper, and a chain may lead back to itself. */
    private static final int LONGEST_CHAIN = 20;

    private Causes() {}

    /** The failure first. */
    static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(LONGEST_CHAIN);
    }
}
