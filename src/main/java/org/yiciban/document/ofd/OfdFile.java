package org.yiciban.document.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Draws the pages of a PDF of ours as an OFD file: signs as outlines, so that every program shows the same without a font,
 * and beneath them the text, unseen, by which it is searched and copied. It is no reader of strangers' files.
 */
public final class OfdFile {

    private static final int FIRST_ID = 100;

    private OfdFile() {}

    /**
     * The same pages.
     *
     * @param pdf a file that this program made
     * @param title of the document
     * @param number of the document
     * @param day of issue
     * @return the content of the OFD file: the same bytes for the same pages
     * @throws UncheckedIOException when it isn't a PDF, or shows what our sheets never do
     */
    public static byte[] of(byte[] pdf, String title, String number, LocalDate day) {
        try (PDDocument source = Loader.loadPDF(pdf);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            OfdIds ids = new OfdIds(FIRST_ID);
            OfdPictures pictures = new OfdPictures(ids);
            List<OfdPackage.Page> pages = new ArrayList<>();
            for (PDPage page : source.getPages()) {
                OfdPage drawn = new OfdPage(page, ids, pictures);
                pages.add(new OfdPackage.Page(ids.next(), drawn.draw()));
            }
            OfdPackage.write(bytes, new OfdPackage.Content(title, number, day, pages, pictures, ids.last()));
            return bytes.toByteArray();
        } catch (IOException | XMLStreamException broken) {
            throw new UncheckedIOException(new IOException("no OFD of " + number, broken));
        }
    }
}
