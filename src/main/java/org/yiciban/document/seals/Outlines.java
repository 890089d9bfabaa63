package org.yiciban.document.seals;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Signs as outlines, and outlines on a page: what is drawn so needs no font in the file. */
final class Outlines {

    /** Where the middle of a Chinese sign is above the line, in parts of its size. */
    private static final double MIDDLE = 0.38;

    private @Nullable TrueTypeFont font;

    /** The sign with its middle at the place. One at a time: the font is read as it is needed. */
    synchronized Shape sign(int sign, AffineTransform place, double size) throws IOException {
        TrueTypeFont from = font();
        int glyph = from.getUnicodeCmapLookup().getGlyphId(sign);
        GlyphData data = glyph == 0 ? null : from.getGlyph().getGlyph(glyph);
        if (data == null) {
            throw new IllegalStateException("the font of the program has no sign U+%X of a seal".formatted(sign));
        }
        double scale = size / from.getUnitsPerEm();
        AffineTransform put = new AffineTransform(place);
        put.scale(scale, scale);
        put.translate(-from.getAdvanceWidth(glyph) / 2.0, -from.getUnitsPerEm() * MIDDLE);
        return put.createTransformedShape(data.getPath());
    }

    /** The shape as a path of the page; it isn't painted yet. */
    static void path(PDFormContentStream page, Shape shape) throws IOException {
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    page.moveTo(at[0], at[1]);
                    x = at[0];
                    y = at[1];
                }
                case PathIterator.SEG_LINETO -> {
                    page.lineTo(at[0], at[1]);
                    x = at[0];
                    y = at[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    // a curve of PDF has two points that draw it
                    page.curveTo(
                            x + (at[0] - x) * 2 / 3,
                            y + (at[1] - y) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                    x = at[2];
                    y = at[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    page.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                    x = at[4];
                    y = at[5];
                }
                default -> page.closePath();
            }
        }
    }

    private TrueTypeFont font() {
        TrueTypeFont read = font;
        if (read == null) {
            try {
                read = new TTFParser()
                        .parse(new RandomAccessReadBuffer(
                                new ClassPathResource("documents/NotoSerifSC-Regular.ttf").getInputStream()));
            } catch (IOException e) {
                throw new UncheckedIOException("the font of the program can't be read", e);
            }
            font = read;
        }
        return read;
    }
}
