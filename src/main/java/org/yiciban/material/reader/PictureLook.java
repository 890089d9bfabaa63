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

    private PictureLook() {}

    static Verdict jpeg(byte[] content) throws IOException, FlawedPaper {
        PictureSize measure = JpegMarkers.measure(ByteBuffer.wrap(content));
        if (!measure.progressive() || measure.pixels() <= PROGRESSIVE_DECODED) {
            decode("jpeg", content, measure);
        }
        return new Verdict(null, Kind.JPEG, 0, measure.width(), measure.height(), false);
    }

    static Verdict png(byte[] content) throws IOException, FlawedPaper {
        PictureSize measure = pngMeasure(ByteBuffer.wrap(content));
        decode("png", content, measure);
        return new Verdict(null, Kind.PNG, 0, measure.width(), measure.height(), false);
    }

    /** Goes from chunk to chunk (ISO 15948): the first is the header, the last is IEND. */
    private static PictureSize pngMeasure(ByteBuffer file) throws FlawedPaper {
        PictureSize measure = null;
        int at = 8;
        while (at + 12 <= file.limit()) {
            long length = file.getInt(at) & 0xFFFFFFFFL;
            String chunk = new String(file.array(), at + 4, 4, StandardCharsets.US_ASCII);
            if (at + 12 + length > file.limit()) {
                break;
            }
            if (chunk.equals("IHDR") && length >= 8) {
                measure = PictureSize.checked(new PictureSize(file.getInt(at + 8), file.getInt(at + 12), false));
            }
            if (chunk.equals("acTL") && length >= 8 && measure != null) {
                frames(measure, file.getInt(at + 8) & 0xFFFFFFFFL);
            }
            if (chunk.equals("IEND")) {
                return PictureSize.checked(measure);
            }
            at += 12 + (int) length;
        }
        throw new FlawedPaper(Flaw.CUT);
    }

    /** An animation: each frame may be as large as the whole, and browsers keep them. */
    private static void frames(PictureSize measure, long count) throws FlawedPaper {
        if (count > Verdict.PIXELS_AT_MOST / measure.pixels()) {
            throw new FlawedPaper(Flaw.PIXELS);
        }
    }

    private static void decode(String format, byte[] content, PictureSize measure) throws IOException {
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
