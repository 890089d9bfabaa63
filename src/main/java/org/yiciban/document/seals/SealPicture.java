package org.yiciban.document.seals;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.springframework.stereotype.Component;
import org.yiciban.shared.ProgramOnly;

/** The picture of a seal, as a part of a file. */
@ProgramOnly
@Component
class SealPicture {

    private final SealDrawing drawing = new SealDrawing();

    /**
     * The picture in a square of its own size.
     *
     * @param across what stands across it; empty for nothing
     */
    PDFormXObject of(PDDocument document, SealTask task, String across) throws IOException {
        PDFormXObject picture = new PDFormXObject(document);
        draw(picture, task, across);
        return picture;
    }

    /** The same onto a part that there is. */
    void draw(PDFormXObject picture, SealTask task, String across) throws IOException {
        // what stands across may be a little longer
        float rim = across.isEmpty() ? 0 : SealDrawing.SIZE / 4;
        picture.setBBox(new PDRectangle(-rim, -rim, SealDrawing.SIZE + 2 * rim, SealDrawing.SIZE + 2 * rim));
        picture.setResources(new PDResources());
        try (PDFormContentStream page = new PDFormContentStream(picture)) {
            drawing.seal(page, task.name(), task.special());
            if (!across.isEmpty()) {
                drawing.across(page, across);
            }
        }
        byte[] lines = picture.getContentStream().toByteArray();
        try (OutputStream packed = picture.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
            packed.write(lines);
        }
    }
}
