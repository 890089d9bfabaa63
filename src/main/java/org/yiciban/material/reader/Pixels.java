package org.yiciban.material.reader;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How many pixels a picture inside another file has, by its own head and never by what is said of it around. */
final class Pixels {

    /** A picture whose head hides further behind is taken for one that is too large. */
    static final int HEAD = 16 * 1024 * 1024;

    private static final long UNKNOWN = Long.MAX_VALUE;
    private static final int MOST_PAGES = 100;

    private Pixels() {}

    /** Zero when it is no picture of a kind that programs draw. */
    static long of(byte[] head) {
        try {
            return measure(ByteBuffer.wrap(head));
        } catch (BufferUnderflowException | IndexOutOfBoundsException cut) {
            return 0;
        }
    }

    private static long measure(ByteBuffer file) {
        if (file.limit() < 12) {
            return 0;
        }
        int magic = file.getInt(0);
        return switch (magic) {
            case 0x89504E47 -> area(file.getInt(16), file.getInt(20));
            case 0x47494638 -> little(file, () -> area(file.getShort(6) & 0xFFFF, file.getShort(8) & 0xFFFF));
            case 0x49492A00 -> little(file, () -> tiff(file));
            case 0x4D4D002A -> tiff(file);
            case 0x0000000C -> box(file);
            case 0xFF4FFF51 -> area(file.getInt(8), file.getInt(12));
            case 0x52494646 -> little(file, () -> webp(file));
            default -> rare(file, magic >>> 16);
        };
    }

    private static long rare(ByteBuffer file, int magic) {
        if (magic == 0xFFD8) {
            return jpeg(file);
        }
        return magic == 0x424D ? little(file, () -> area(file.getInt(18), Math.abs((long) file.getInt(22)))) : 0;
    }

    private static long little(ByteBuffer file, java.util.function.LongSupplier measure) {
        file.order(ByteOrder.LITTLE_ENDIAN);
        return measure.getAsLong();
    }

    private static long area(long width, long height) {
        return width < 0 || height < 0 ? UNKNOWN : width * height;
    }

    /** The largest frame header (ITU T.81, annex B). */
    private static long jpeg(ByteBuffer file) {
        long largest = 0;
        for (int at = 2; at + 9 <= file.limit(); ) {
            int marker = file.get(at + 1) & 0xFF;
            if ((file.get(at) & 0xFF) != 0xFF || marker == 0xDA) {
                return largest == 0 ? UNKNOWN : largest;
            }
            if (JpegMarkers.isFrame(marker)) {
                largest = Math.max(largest, area(file.getShort(at + 7) & 0xFFFF, file.getShort(at + 5) & 0xFFFF));
            }
            at += marker == 0xFF ? 1 : 2 + (file.getShort(at + 2) & 0xFFFF);
        }
        return largest == 0 ? UNKNOWN : largest;
    }

    /** The sum of its pages (TIFF 6.0): programs draw one after the other. */
    private static long tiff(ByteBuffer file) {
        long sum = 0;
        long at = file.getInt(4) & 0xFFFFFFFFL;
        for (int page = 0; at != 0; page++) {
            if (page == MOST_PAGES || at + 2 > file.limit()) {
                return UNKNOWN;
            }
            int entries = file.getShort((int) at) & 0xFFFF;
            long width = 0;
            long height = 0;
            for (int entry = 0; entry < entries; entry++) {
                int field = (int) at + 2 + 12 * entry;
                int tag = file.getShort(field) & 0xFFFF;
                long value = file.getShort(field + 2) == 3 ? file.getShort(field + 8) & 0xFFFF : file.getInt(field + 8);
                width = tag == 256 ? value : width;
                height = tag == 257 ? value : height;
            }
            sum += area(width, height);
            if (sum < 0 || sum > Verdict.PIXELS_AT_MOST) {
                return UNKNOWN;
            }
            at = file.getInt((int) at + 2 + 12 * entries) & 0xFFFFFFFFL;
        }
        return sum;
    }

    /** JPEG 2000 in boxes (ISO 15444-1, annex I). */
    private static long box(ByteBuffer file) {
        String text = new String(file.array(), 0, Math.min(file.limit(), 4096), StandardCharsets.ISO_8859_1);
        int header = text.indexOf("ihdr");
        return header < 0 ? UNKNOWN : area(file.getInt(header + 8), file.getInt(header + 4));
    }

    private static long webp(ByteBuffer file) {
        return switch (new String(file.array(), 12, 4, StandardCharsets.US_ASCII)) {
            case "VP8X" -> area(1 + (file.getInt(24) & 0xFFFFFF), 1 + (file.getInt(26) >>> 8 & 0xFFFFFF));
            case "VP8L" -> area(1 + (file.getInt(21) & 0x3FFF), 1 + (file.getInt(21) >>> 14 & 0x3FFF));
            case "VP8 " -> area(file.getShort(26) & 0x3FFF, file.getShort(28) & 0x3FFF);
            default -> 0;
        };
    }
}
