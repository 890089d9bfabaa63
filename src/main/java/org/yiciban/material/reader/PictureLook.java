package org.yiciban.material.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Measures a picture before it is decoded, sees that it has an end, and then decodes it once, thinned out. */
final class PictureLook {

    /** Enough to see that it can be decoded. */
    private static final double PIXELS_KEPT = 1_000_000;

    /** A progressive JPEG is decoded all at once, in memory that no limit of Java's covers. */
    private static final long PROGRESSIVE_DECODED = 20_000_000;

    /** A progressive JPEG is drawn anew with each; cameras write ten. */
    private static final int SCANS_AT_MOST = 100;

    private PictureLook() {}

    private record Measure(int width, int height, boolean progressive) {

        long pixels() {
            return (long) width * height;
        }
    }

    static Verdict jpeg(byte[] content) throws IOException, FlawedPaper {
        Measure measure = jpegMeasure(ByteBuffer.wrap(content));
        if (!measure.progressive() || measure.pixels() <= PROGRESSIVE_DECODED) {
            decode("jpeg", content, measure);
        }
        return new Verdict(null, Kind.JPEG, 0, measure.width(), measure.height(), false);
    }

    static Verdict png(byte[] content) throws IOException, FlawedPaper {
        Measure measure = pngMeasure(ByteBuffer.wrap(content));
        decode("png", content, measure);
        return new Verdict(null, Kind.PNG, 0, measure.width(), measure.height(), false);
    }

    /** Goes from marker to marker (ITU T.81, annex B); the size stands in the frame header, the end is a marker too. */
    private static Measure jpegMeasure(ByteBuffer file) throws FlawedPaper {
        Measure measure = null;
        int scans = 0;
        int at = 2;
        while (at + 4 <= file.limit() || endsAt(file, at)) {
            int marker = file.get(at + 1) & 0xFF;
            if ((file.get(at) & 0xFF) != 0xFF) {
                throw new FlawedPaper(Flaw.DAMAGED);
            }
            if (marker == 0xD9) {
                return checked(measure);
            }
            if (marker == 0xFF) {
                at++;
                continue;
            }
            boolean alone = marker == 1 || marker >= 0xD0 && marker <= 0xD7;
            if (isFrame(marker) && at + 9 <= file.limit()) {
                measure = checked(
                        new Measure(file.getShort(at + 7) & 0xFFFF, file.getShort(at + 5) & 0xFFFF, marker == 0xC2));
            }
            scans += marker == 0xDA ? 1 : 0;
            if (scans > SCANS_AT_MOST) {
                throw new FlawedPaper(Flaw.HEAVY);
            }
            at += alone ? 2 : 2 + (file.getShort(at + 2) & 0xFFFF);
            at = marker == 0xDA ? afterScan(file, at) : at;
        }
        throw new FlawedPaper(Flaw.CUT);
    }

    private static boolean endsAt(ByteBuffer file, int at) {
        return at + 2 <= file.limit() && (file.getShort(at) & 0xFFFF) == 0xFFD9;
    }

    /** C4, C8 and CC are tables. */
    static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** In the data of a scan FF is followed by 00, and restart markers belong to it. */
    private static int afterScan(ByteBuffer file, int begin) {
        int at = begin;
        while (at + 1 < file.limit()) {
            int next = file.get(at + 1) & 0xFF;
            if ((file.get(at) & 0xFF) == 0xFF && next != 0 && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
            at++;
        }
        return file.limit();
    }

    /** Goes from chunk to chunk (ISO 15948): the first is the header, the last is IEND. */
    private static Measure pngMeasure(ByteBuffer file) throws FlawedPaper {
        Measure measure = null;
        int at = 8;
        while (at + 12 <= file.limit()) {
            long length = file.getInt(at) & 0xFFFFFFFFL;
            String chunk = new String(file.array(), at + 4, 4, StandardCharsets.US_ASCII);
            if (at + 12 + length > file.limit()) {
                break;
            }
            if (chunk.equals("IHDR") && length >= 8) {
                measure = checked(new Measure(file.getInt(at + 8), file.getInt(at + 12), false));
            }
            if (chunk.equals("acTL") && length >= 8 && measure != null) {
                frames(measure, file.getInt(at + 8) & 0xFFFFFFFFL);
            }
            if (chunk.equals("IEND")) {
                return checked(measure);
            }
            at += 12 + (int) length;
        }
        throw new FlawedPaper(Flaw.CUT);
    }

    /** An animation: each frame may be as large as the whole, and browsers keep them. */
    private static void frames(Measure measure, long count) throws FlawedPaper {
        if (count > Verdict.PIXELS_AT_MOST / measure.pixels()) {
            throw new FlawedPaper(Flaw.PIXELS);
        }
    }

    private static Measure checked(Measure measure) throws FlawedPaper {
        if (measure == null || measure.width() <= 0 || measure.height() <= 0) {
            throw new FlawedPaper(Flaw.DAMAGED);
        }
        if (measure.pixels() > Verdict.PIXELS_AT_MOST) {
            throw new FlawedPaper(Flaw.PIXELS);
        }
        return measure;
    }

    private static void decode(String format, byte[] content, Measure measure) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try {
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(content)), true, true);
            int step = (int) Math.ceil(Math.sqrt(Math.max(1, measure.pixels() / PIXELS_KEPT)));
            ImageReadParam thin = reader.getDefaultReadParam();
            thin.setSourceSubsampling(step, step, 0, 0);
            if (reader.canReadRaster()) {
                // without colours: Java knows no four-coloured JPEG, browsers do
                reader.readRaster(0, thin);
            } else {
                reader.read(0, thin);
            }
        } finally {
            reader.dispose();
        }
    }
}
