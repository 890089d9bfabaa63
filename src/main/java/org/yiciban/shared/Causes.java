package org.yiciban.shared;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A failure and what is behind it. */
public final class Causes {

    /** Nobody wraps deeper, and a chain may lead back to itself. */
    private static final int LONGEST_CHAIN = 20;

    private Causes() {}

    /** The failure first, then what caused it, and so on; empty where nothing failed. */
    public static Stream<Throwable> of(@Nullable Throwable failure) {
        return failure == null
                ? Stream.empty()
                : Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(LONGEST_CHAIN);
    }

    /** The first of a kind: the failure itself or what is behind it. */
    public static <T extends Throwable> Optional<T> first(@Nullable Throwable failure, Class<T> kind) {
        return of(failure).filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
