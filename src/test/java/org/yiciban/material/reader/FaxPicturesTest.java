package org.yiciban.material.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scans as fax and JBIG2 are measured by what unpacks them, whatever their dictionary says of their size. */
class FaxPicturesTest {

    private static final int LARGE = 20_000;

    @ParameterizedTest
    @CsvSource({"CCITTFaxDecode, 20000, 20000", "CCITTFaxDecode, 2000000, 0", "CCF, 20000, 20000"})
    void aFaxIsMeasuredByItsColumnsAndRows(String filter, int columns, int rows) throws IOException {
        assertThat(look(filter, fax(columns, rows), new byte[] {0, 1}).flaw()).isEqualTo(Flaw.PIXELS);
        assertThat(look(filter, fax(1_728, 2_200), new byte[] {0, 1}).flaw()).isNull();
    }

    @Test
    void jbig2IsMeasuredByItsSegments() throws IOException {
        assertThat(look("JBIG2Decode", none -> {}, page(LARGE, LARGE)).flaw()).isEqualTo(Flaw.PIXELS);
        assertThat(look("JBIG2Decode", none -> {}, joined(page(40, 40), region(38, LARGE, LARGE)))
                        .flaw())
                .isEqualTo(Flaw.PIXELS);
        assertThat(look("JBIG2Decode", none -> {}, joined(page(LARGE, -1), segment(50, number(LARGE))))
                        .flaw())
                .as("a page of stripes")
                .isEqualTo(Flaw.PIXELS);
        assertThat(look("JBIG2Decode", none -> {}, joined(page(40, 40), open(38, 40, 40)))
                        .flaw())
                .as("a region without an end")
                .isEqualTo(Flaw.PIXELS);
        assertThat(look("JBIG2Decode", none -> {}, joined(page(2_480, 3_508), region(38, 2_480, 3_508)))
                        .flaw())
                .isNull();
    }

    private static Consumer<COSDictionary> fax(int columns, int rows) {
        return settings -> {
            settings.setInt(COSName.COLUMNS, columns);
            settings.setInt(COSName.ROWS, rows);
        };
    }

    private static Verdict look(String filter, Consumer<COSDictionary> settings, byte[] packed) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream saved = new ByteArrayOutputStream()) {
            COSStream picture = document.getDocument().createCOSStream();
            try (OutputStream raw = picture.createRawOutputStream()) {
                raw.write(packed);
            }
            picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
            picture.setInt(COSName.WIDTH, 40);
            picture.setInt(COSName.HEIGHT, 40);
            picture.setItem(COSName.FILTER, COSName.getPDFName(filter));
            COSDictionary told = new COSDictionary();
            settings.accept(told);
            picture.setItem(COSName.DECODE_PARMS, told);
            COSDictionary pictures = new COSDictionary();
            pictures.setItem("P", picture);
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.XOBJECT, pictures);
            PDPage page = new PDPage();
            page.setResources(new PDResources(resources));
            document.addPage(page);
            document.save(saved);
            return PaperReader.look(saved.toByteArray());
        }
    }

    private static byte[] page(int width, int height) {
        return segment(48, joined(number(width), number(height), new byte[11]));
    }

    private static byte[] region(int type, int width, int height) {
        return segment(type, joined(number(width), number(height), new byte[20]));
    }

    /** Its length isn't known before it is read. */
    private static byte[] open(int type, int width, int height) {
        byte[] region = region(type, width, height);
        ByteBuffer.wrap(region).putInt(7, -1);
        return region;
    }

    private static byte[] segment(int type, byte[] data) {
        return joined(number(0), new byte[] {(byte) type, 0, 1}, number(data.length), data);
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
