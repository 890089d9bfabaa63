package org.yiciban.material.reader;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws a paper on sheets of A4 of its own, with room to be bound and for a number below. Nothing but the picture of a page
 * comes along: no script, no link, no field, no other file.
 */
final class SheetDrawing {

    private static final float EDGE = 22;
    private static final float FOOT = 46;
    private static final PDRectangle SHEET = PDRectangle.A4;
    private static final PDRectangle LYING =
            new PDRectangle(/* width= */ SHEET.getHeight(), /* height= */ SHEET.getWidth());
    private static final int QUARTER = 90;

    private SheetDrawing() {}

    /**
     * The sheets as a PDF.
     *
     * @throws IOException when it is neither a PDF nor a picture, or can't be drawn
     */
    static byte[] drawn(byte[] content) throws IOException {
        try (PDDocument sheets = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
            switch (Kind.of(content)) {
                case Kind.PDF -> pages(content, sheets);
                case Kind.JPEG, Kind.PNG -> picture(content, sheets);
                default -> throw new IOException("neither pages nor a picture");
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            sheets.save(file);
            return file.toByteArray();
        } catch (FlawedPaper | RuntimeException | StackOverflowError broken) {
            // decoders throw whatever comes to them
            throw new IOException(broken);
        }
    }

    private static void pages(byte[] content, PDDocument sheets) throws IOException, FlawedPaper {
        byte[] pdf = Arrays.copyOfRange(content, Kind.pdfHeader(content), content.length);
        try (PDDocument source = Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            source.setAllSecurityToBeRemoved(true);
            LayerUtility layers = new LayerUtility(sheets);
            for (int i = 0; i < source.getNumberOfPages(); i++) {
                page(source, i, layers, sheets);
            }
        }
    }

    private static void page(PDDocument source, int at, LayerUtility layers, PDDocument sheets) throws IOException {
        PDPage page = source.getPage(at);
        flatten(source, page);
        int turn = Math.floorMod(page.getRotation(), 4 * QUARTER);
        // its turn is made here: the library would squeeze it
        page.setRotation(0);
        PDFormXObject form = layers.importPageAsForm(source, at);
        form.setMatrix(new AffineTransform());
        PDRectangle box = form.getBBox();
        PDPage sheet = new PDPage(sheet(box, turn));
        AffineTransform place = fitted(box, turn, sheet.getMediaBox());
        place.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
        try (PDPageContentStream draw = new PDPageContentStream(sheets, sheet)) {
            draw.transform(new Matrix(place));
            draw.drawForm(form);
        }
        sheets.addPage(sheet);
    }

    private static void picture(byte[] content, PDDocument sheets) throws IOException {
        PDImageXObject image = PDImageXObject.createFromByteArray(sheets, content, "picture");
        PDRectangle size = new PDRectangle(image.getWidth(), image.getHeight());
        PDPage sheet = new PDPage(sheet(size, 0));
        AffineTransform place = fitted(size, 0, sheet.getMediaBox());
        place.scale(image.getWidth(), image.getHeight());
        try (PDPageContentStream draw = new PDPageContentStream(sheets, sheet)) {
            draw.drawImage(image, new Matrix(place));
        }
        sheets.addPage(sheet);
    }

    private static PDRectangle sheet(PDRectangle size, int turn) {
        boolean wide = size.getWidth() > size.getHeight();
        return wide == (turn % (2 * QUARTER) == 0) ? LYING : SHEET;
    }

    /** Where something of that size lies on a sheet: whole, at the top, in the middle. */
    private static AffineTransform fitted(PDRectangle size, int turn, PDRectangle sheet) {
        boolean lying = turn % (2 * QUARTER) != 0;
        double width = lying ? size.getHeight() : size.getWidth();
        double height = lying ? size.getWidth() : size.getHeight();
        double scale = Math.min((sheet.getWidth() - 2 * EDGE) / width, (sheet.getHeight() - EDGE - FOOT) / height);
        AffineTransform place = AffineTransform.getTranslateInstance(
                (sheet.getWidth() - width * scale) / 2, sheet.getHeight() - EDGE - height * scale);
        place.scale(scale, scale);
        switch (turn / QUARTER) {
            case 1 -> place.concatenate(new AffineTransform(0, -1, 1, 0, 0, size.getWidth()));
            case 2 -> place.concatenate(new AffineTransform(-1, 0, 0, -1, size.getWidth(), size.getHeight()));
            case 3 -> place.concatenate(new AffineTransform(0, 1, -1, 0, size.getHeight(), 0));
            default -> {
                // it stands upright
            }
        }
        return place;
    }

    /** Draws what lies on a page, such as seals and fields, into it. */
    private static void flatten(PDDocument source, PDPage page) throws IOException {
        for (PDAnnotation laid : page.getAnnotations()) {
            PDAppearanceStream look = laid.isHidden() || laid.isNoView() ? null : laid.getNormalAppearanceStream();
            PDRectangle place = laid.getRectangle();
            if (look == null || place == null || look.getBBox() == null) {
                continue;
            }
            Rectangle2D box = look.getBBox().transform(look.getMatrix()).getBounds2D();
            if (box.isEmpty()) {
                continue;
            }
            AffineTransform to = AffineTransform.getTranslateInstance(place.getLowerLeftX(), place.getLowerLeftY());
            to.scale(place.getWidth() / box.getWidth(), place.getHeight() / box.getHeight());
            to.translate(-box.getX(), -box.getY());
            try (PDPageContentStream draw = new PDPageContentStream(source, page, AppendMode.APPEND, true, true)) {
                draw.transform(new Matrix(to));
                draw.drawForm(look);
            }
        }
    }
}
