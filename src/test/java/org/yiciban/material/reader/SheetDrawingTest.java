package org.yiciban.material.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.Papers;

/** Papers drawn on sheets: whole, upright as their pages say, with what lies on them, and nothing else. */
class SheetDrawingTest {

    /** A page 400 wide and 200 high that isn't at the origin: red at its upper left, a blue stamp at its lower right. */
    private static byte[] page(int turn) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(100, 50, 400, 200));
            page.setRotation(turn);
            try (PDPageContentStream draw = new PDPageContentStream(document, page)) {
                draw.setNonStrokingColor(Color.RED);
                draw.addRect(100, 150, 100, 100);
                draw.fill();
            }
            PDAppearanceStream look = new PDAppearanceStream(document);
            look.setBBox(new PDRectangle(10, 10));
            try (PDPageContentStream draw = new PDPageContentStream(document, look)) {
                draw.setNonStrokingColor(Color.BLUE);
                draw.addRect(0, 0, 10, 10);
                draw.fill();
            }
            PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
            stamp.setRectangle(new PDRectangle(400, 50, 100, 100));
            stamp.setAppearance(new PDAppearanceDictionary());
            stamp.getAppearance().setNormalAppearance(look);
            page.getAnnotations().add(stamp);
            document.addPage(page);
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        }
    }

    /** Where the middle of a colour lies on the sheet, in hundredths from the upper left. */
    private static String middle(BufferedImage sheet, Color colour) {
        long count = 0;
        long across = 0;
        long down = 0;
        for (int x = 0; x < sheet.getWidth(); x++) {
            for (int y = 0; y < sheet.getHeight(); y++) {
                if (sheet.getRGB(x, y) == colour.getRGB()) {
                    count++;
                    across += x;
                    down += y;
                }
            }
        }
        assertThat(count).isPositive();
        return (across / count < sheet.getWidth() / 2 ? "left" : "right")
                + (down / count < sheet.getHeight() / 2 ? " upper" : " lower");
    }

    @ParameterizedTest
    @CsvSource({
        "0, true, left upper, right lower",
        "90, false, right upper, left lower",
        "180, true, right lower, left upper",
        "270, false, left lower, right upper"
    })
    void aPageStandsAsItIsTurnedWithWhatLiesOnIt(int turn, boolean lying, String red, String blue) throws IOException {
        byte[] sheets = SheetDrawing.drawn(page(turn));

        try (PDDocument document = Loader.loadPDF(sheets)) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(document.getPage(0).getMediaBox().getWidth() > 700).isEqualTo(lying);
            BufferedImage sheet = new PDFRenderer(document).renderImage(0);
            assertThat(middle(sheet, Color.RED)).isEqualTo(red);
            assertThat(middle(sheet, Color.BLUE)).isEqualTo(blue);
            assertThat(document.getPage(0).getAnnotations()).isEmpty();
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
        }
    }

    @Test
    void aPictureHasASheetAndOtherThingsHaveNone() throws IOException {
        for (byte[] picture : new byte[][] {Papers.png(30, 70), Papers.jpeg(90, 20)}) {
            try (PDDocument document = Loader.loadPDF(SheetDrawing.drawn(picture))) {
                assertThat(document.getNumberOfPages()).isOne();
            }
        }
        assertThatThrownBy(() -> SheetDrawing.drawn(Papers.ofd())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> SheetDrawing.drawn(new byte[] {'%', 'P', 'D', 'F', '-'}))
                .isInstanceOf(IOException.class);
    }
}
