package org.yiciban;

import java.util.stream.LongStream;

/**
 * Seeds of random tests. A test that fails names its seed; {@code -Dyiciban.seed=…} gives it back, and the test plays
 * that one alone.
 */
public final class Seeds {

    private static final String GIVEN = "yiciban.seed";

    private Seeds() {}

    /** The seed that was given back, or the usual one. */
    public static long given(long usual) {
        return Long.getLong(GIVEN, usual);
    }

    /** The seed that was given back alone, or so many from 0. */
    public static long[] upTo(int number) {
        Long given = Long.getLong(GIVEN);
        return given == null ? LongStream.range(0, number).toArray() : new long[] {given};
    }
}
