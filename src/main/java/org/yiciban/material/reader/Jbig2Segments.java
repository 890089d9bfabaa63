package org.yiciban.material.reader;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * How large the bitmaps are that a JBIG2 stream makes (ITU-T T.88, as PDF embeds it): its pages, regions and patterns say
 * so in the heads of their segments, whatever the dictionary of the picture says. What begins like no such stream has none.
 */
final class Jbig2Segments {

    private static final int PAGE = 48;
    private static final int END_OF_STRIPE = 50;
    private static final int PATTERNS = 16;
    /** Text, halftone, generic and refinement regions. */
    private static final Set<Integer> REGIONS = Set.of(4, 6, 7, 20, 22, 23, 36, 38, 39, 40, 42, 43);

    private static final long OPEN = 0xFFFF_FFFFL;

    private final ByteBuffer stream;
    private long width;
    private long largest;

    private Jbig2Segments(byte[] stream) {
        this.stream = ByteBuffer.wrap(stream);
    }

    /** The most pixels of one of them; {@link Long#MAX_VALUE} where a region doesn't say where it ends. */
    static long largest(byte[] stream) {
        Jbig2Segments segments = new Jbig2Segments(stream);
        try {
            while (segments.stream.remaining() > 0 && segments.largest < Long.MAX_VALUE) {
                segments.next();
            }
        } catch (BufferUnderflowException | IllegalArgumentException cut) {
            return segments.largest;
        }
        return segments.largest;
    }

    private void next() {
        long number = unsigned();
        int flags = stream.get();
        long referred = Byte.toUnsignedLong(stream.get());
        long count = referred >>> 5;
        if (count == 7) {
            stream.position(stream.position() - 1);
            count = unsigned() & 0x1FFF_FFFF;
            skip((count + 8) / 8);
        }
        skip(count * (number <= 256 ? 1 : number <= 65_536 ? 2 : 4));
        skip((flags & 0x40) == 0 ? 1 : 4);
        long length = unsigned();
        int from = stream.position();
        measure(flags & 0x3F);
        stream.position(from);
        if (length == OPEN) {
            largest = Long.MAX_VALUE;
        } else {
            skip(length);
        }
    }

    private void measure(int type) {
        if (type == PAGE) {
            width = unsigned();
            long height = unsigned();
            keep(width, height == OPEN ? 0 : height);
        } else if (type == END_OF_STRIPE) {
            keep(width, unsigned() + 1);
        } else if (REGIONS.contains(type)) {
            keep(unsigned(), unsigned());
        } else if (type == PATTERNS) {
            skip(1);
            int across = Byte.toUnsignedInt(stream.get());
            int down = Byte.toUnsignedInt(stream.get());
            keep((unsigned() + 1) * across, down);
        }
    }

    private void keep(long across, long down) {
        largest = Math.max(largest, down > 0 && across > Long.MAX_VALUE / down ? Long.MAX_VALUE : across * down);
    }

    private long unsigned() {
        return Integer.toUnsignedLong(stream.getInt());
    }

    private void skip(long bytes) {
        if (bytes > stream.remaining()) {
            throw new BufferUnderflowException();
        }
        stream.position(stream.position() + (int) bytes);
    }
}
