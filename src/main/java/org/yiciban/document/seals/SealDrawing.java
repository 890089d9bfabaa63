package org.yiciban.document.seals;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDFormContentStream;

/**
 * Draws round seals: a ring, the organ's name along it, a star, and under it the name of a special seal. All of it is
 * lines, so it is sharp in every size.
 */
final class SealDrawing {

    /** 42 mm, as the round seals of organs of counties are, in points. */
    static final float SIZE = 119.06f;

    private static final float CENTRE = SIZE / 2;
    private static final float RING = 3.2f;
    private static final double NAME_SIZE = 16;
    /** The name takes at most two thirds of the ring. */
    private static final double NAME_ARC = Math.toRadians(250);
    /** Less where the name of a special seal stands below. */
    private static final double SHORT_ARC = Math.toRadians(205);

    private static final double SPECIAL_SIZE = 12;
    private static final double STAR = 17;
    private static final double ACROSS = Math.toRadians(26);
    private static final double ACROSS_SIZE = 14;

    private final Outlines outlines = new Outlines();

    /** The seal in a square of {@link #SIZE}; the organ's own has no name beside it. */
    void seal(PDFormContentStream page, String organ, String special) throws IOException {
        page.saveGraphicsState();
        red(page);
        page.setLineWidth(RING);
        double inset = RING / 2 + 0.5;
        Outlines.path(page, new Ellipse2D.Double(inset, inset, SIZE - 2 * inset, SIZE - 2 * inset));
        page.stroke();
        page.setLineWidth(0.35f);
        around(page, organ, special.isEmpty() ? NAME_ARC : SHORT_ARC);
        Outlines.path(page, star());
        line(page, special, AffineTransform.getTranslateInstance(CENTRE, CENTRE * 0.43), SIZE * 0.66, SPECIAL_SIZE);
        page.fillAndStroke();
        page.restoreGraphicsState();
    }

    /** Words across the picture, rising; a white rim keeps them apart from what is behind. */
    void across(PDFormContentStream page, String words) throws IOException {
        AffineTransform rising = AffineTransform.getTranslateInstance(CENTRE, CENTRE);
        rising.rotate(ACROSS);
        page.saveGraphicsState();
        page.setStrokingColor(1f, 1f, 1f);
        page.setLineWidth(1.6f);
        page.setLineJoinStyle(1);
        line(page, words, rising, SIZE * 1.25, ACROSS_SIZE);
        page.stroke();
        red(page);
        page.setLineWidth(0.3f);
        line(page, words, rising, SIZE * 1.25, ACROSS_SIZE);
        page.fillAndStroke();
        page.restoreGraphicsState();
    }

    private static void red(PDFormContentStream page) throws IOException {
        page.setStrokingColor(0.84f, 0.05f, 0.05f);
        page.setNonStrokingColor(0.84f, 0.05f, 0.05f);
    }

    private void around(PDFormContentStream page, String organ, double arc) throws IOException {
        int[] signs = organ.codePoints().toArray();
        double radius = CENTRE - RING - 3 - NAME_SIZE / 2;
        double step = Math.min(NAME_SIZE * 1.2 / radius, arc / Math.max(1, signs.length - 1));
        double size = Math.min(NAME_SIZE, step * radius / 1.02);
        for (int i = 0; i < signs.length; i++) {
            AffineTransform place = AffineTransform.getTranslateInstance(CENTRE, CENTRE);
            place.rotate((signs.length - 1) * step / 2 - i * step);
            place.translate(0, radius);
            Outlines.path(page, outlines.sign(signs[i], place, size));
        }
    }

    private void line(PDFormContentStream page, String words, AffineTransform middle, double width, double largest)
            throws IOException {
        int[] signs = words.codePoints().toArray();
        double size = Math.min(largest, width / Math.max(1, signs.length));
        for (int i = 0; i < signs.length; i++) {
            AffineTransform place = new AffineTransform(middle);
            place.translate((i - (signs.length - 1) / 2.0) * size, 0);
            Outlines.path(page, outlines.sign(signs[i], place, size));
        }
    }

    private static Shape star() {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? STAR : STAR * 0.382;
            double angle = Math.PI / 2 + i * Math.PI / 5;
            double x = CENTRE + radius * Math.cos(angle);
            double y = CENTRE + radius * Math.sin(angle);
            if (i == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        return star;
    }
}
