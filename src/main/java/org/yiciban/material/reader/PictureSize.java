package org.yiciban.material.reader;

import org.jspecify.annotations.Nullable;

/** How large a picture says it is. */
record PictureSize(int width, int height, boolean progressive) {

    long pixels() {
        return (long) width * height;
    }

    /** The same, if a file told a size and it is within bounds. */
    static PictureSize checked(@Nullable PictureSize measure) throws FlawedPaper {
        if (measure == null || measure.width() <= 0 || measure.height() <= 0) {
            throw new FlawedPaper(Flaw.DAMAGED);
        }
        if (measure.pixels() > Verdict.PIXELS_AT_MOST) {
            throw new FlawedPaper(Flaw.PIXELS);
        }
        return measure;
    }
}
