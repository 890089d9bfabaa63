package org.yiciban.document.ofd;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** An outline in the words of the standard (GB/T 33190 §9.1): lengths in millimetres. */
final class OfdOutline {

    private static final int DIGITS = 2;

    private OfdOutline() {}

    /** The outline of a shape, as it stands on the page. */
    static String of(Shape shape, AffineTransform onPage) {
        StringBuilder words = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator path = shape.getPathIterator(onPage); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> add(words, 'M', at, 2);
                case PathIterator.SEG_LINETO -> add(words, 'L', at, 2);
                case PathIterator.SEG_QUADTO -> add(words, 'Q', at, 4);
                case PathIterator.SEG_CUBICTO -> add(words, 'B', at, 6);
                default -> add(words, 'C', at, 0);
            }
        }
        return words.toString().strip();
    }

    private static void add(StringBuilder words, char word, double[] at, int numbers) {
        words.append(word).append(' ');
        for (int i = 0; i < numbers; i++) {
            words.append(number(at[i])).append(' ');
        }
    }

    /** A length, to a hundredth of a millimetre: finer than any printer. */
    static String number(double millimetres) {
        return BigDecimal.valueOf(millimetres)
                .setScale(DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A box by its corner and its size. */
    static String box(double x, double y, double width, double height) {
        return String.format(Locale.ROOT, "%s %s %s %s", number(x), number(y), number(width), number(height));
    }
}
