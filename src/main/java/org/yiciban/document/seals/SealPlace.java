package org.yiciban.document.seals;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Where the seal stands: upright over the organ's name and the date, which lie a little under its middle, its top within a
 * line of the text above (GB/T 9704).
 *
 * @param page from 0
 * @param square in the measures of the page, from its lower left corner
 */
record SealPlace(int page, PDRectangle square) {

    /** How far the middle of the seal is above the line of the date, in points: the name is a line above it. */
    private static final float ABOVE_DATE = 25;

    /**
     * The place in a document that was laid out.
     *
     * @param day the date as it is written under the name
     * @throws IllegalStateException when the last page has no such date
     */
    static SealPlace of(PDDocument document, String day) throws IOException {
        LastLine line = new LastLine(day);
        line.setSortByPosition(true);
        line.setStartPage(document.getNumberOfPages());
        line.getText(document);
        TextPosition first = line.first;
        TextPosition last = line.last;
        if (first == null || last == null) {
            throw new IllegalStateException("the last page of a document doesn't end with the date " + day);
        }
        float middle = (first.getXDirAdj() + last.getXDirAdj() + last.getWidthDirAdj()) / 2;
        float height =
                document.getPage(document.getNumberOfPages() - 1).getMediaBox().getHeight();
        float centre = height - first.getYDirAdj() + ABOVE_DATE;
        return new SealPlace(
                document.getNumberOfPages() - 1,
                new PDRectangle(
                        middle - SealDrawing.SIZE / 2,
                        centre - SealDrawing.SIZE / 2,
                        SealDrawing.SIZE,
                        SealDrawing.SIZE));
    }

    /** Remembers the last line that is nothing but the words. */
    private static final class LastLine extends PDFTextStripper {

        private final String words;
        private @Nullable TextPosition first;
        private @Nullable TextPosition last;

        LastLine(String words) {
            this.words = words;
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            if (text.strip().equals(words) && !positions.isEmpty()) {
                first = positions.get(0);
                last = positions.get(positions.size() - 1);
            }
        }
    }
}
