package org.yiciban.material.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiciban.Papers;

/** Pictures that are too large are found wherever they stand, and told by their own head. */
class HiddenPicturesTest {

    private static final int LARGE = 20_000;

    static Stream<Arguments> places() {
        return Stream.of("SMask", "Pattern", "Type3", "Annotation", "Form", "Inline", "InlineInForm", "Escaped", "Jpeg")
                .flatMap(place -> Stream.of(Arguments.of(place, LARGE), Arguments.of(place, 40)));
    }

    @ParameterizedTest
    @MethodSource("places")
    void aPictureInAPdfIsMeasuredWhereverItStands(String place, int size) throws IOException {
        Verdict verdict = PaperReader.look(pdf(place, size));

        assertThat(verdict.flaw()).isEqualTo(size == LARGE ? Flaw.PIXELS : null);
    }

    @Test
    void aCircleEndsAndWhatIsBehindItIsSeen() throws IOException {
        try (PDDocument document = new PDDocument()) {
            COSStream one = form(document, "");
            COSStream two = form(document, "");
            one.setItem(COSName.RESOURCES, entry("XObject", entry("X", two)));
            COSDictionary back = entry("A", one);
            back.setItem("P", picture(document, LARGE));
            two.setItem(COSName.RESOURCES, entry("XObject", back));
            assertThat(PaperReader.look(saved(document, entry("XObject", entry("X", one)), null, ""))
                            .flaw())
                    .isEqualTo(Flaw.PIXELS);
        }
    }

    @Test
    void formsUnpackWithinTheCountToo() throws IOException {
        try (PDDocument document = new PDDocument()) {
            COSStream bomb = form(document, " ".repeat(101 * 1024 * 1024));
            assertThat(PaperReader.look(saved(document, entry("XObject", entry("X", bomb)), null, ""))
                            .flaw())
                    .isEqualTo(Flaw.HEAVY);
        }
    }

    /** The library would unpack it once, and the picture behind the second time stay unseen. */
    @ParameterizedTest
    @CsvSource({"FlateDecode, FlateDecode", "Fl, FlateDecode", "ASCIIHexDecode, AHx"})
    void whatIsPackedTwiceInTheSameWayIsRefused(String one, String other) throws IOException {
        try (PDDocument document = new PDDocument()) {
            COSStream packed = form(document, "");
            packed.setItem(COSName.FILTER, new COSArray(List.of(COSName.getPDFName(one), COSName.getPDFName(other))));
            assertThat(PaperReader.look(saved(document, entry("XObject", entry("X", packed)), null, ""))
                            .flaw())
                    .isEqualTo(Flaw.HEAVY);
        }
    }

    static Stream<Arguments> inOfd() {
        byte[] png = Papers.png(8, 8);
        ByteBuffer.wrap(png).putInt(16, LARGE).putInt(20, LARGE);
        return Stream.of(
                Arguments.of("png", png),
                Arguments.of("jpeg", jpeg(LARGE)),
                Arguments.of(
                        "gif", little(16, "GIF89a").putShort(6, (short) LARGE).putShort(8, (short) LARGE)),
                Arguments.of("bmp", little(64, "BM").putInt(18, LARGE).putInt(22, -LARGE)),
                Arguments.of("tiff, two pages", tiff(7_000, 7_000)),
                Arguments.of("tiff in a circle", tiff(10, -8)),
                Arguments.of(
                        "jp2",
                        ByteBuffer.allocate(64)
                                .putInt(0, 12)
                                .put(20, (byte) 'i')
                                .put(21, (byte) 'h')
                                .put(22, (byte) 'd')
                                .put(23, (byte) 'r')
                                .putInt(24, LARGE)
                                .putInt(28, LARGE)),
                Arguments.of("webp", webp()));
    }

    @ParameterizedTest
    @MethodSource("inOfd")
    void aPictureInAnOfdIsMeasured(String kind, Object picture) {
        byte[] content = picture instanceof ByteBuffer buffer ? buffer.array() : (byte[]) picture;

        assertThat(PaperReader.look(ofdWith("Doc_0/Res/image.bin", content)).flaw())
                .isEqualTo(Flaw.PIXELS);
    }

    @Test
    void smallPicturesInAnOfdStay() {
        assertThat(PaperReader.look(ofdWith("Doc_0/Res/a.png", Papers.png(30, 20)))
                        .flaw())
                .isNull();
        assertThat(PaperReader.look(ofdWith("Doc_0/Res/a.jpg", Papers.jpeg(30, 20)))
                        .flaw())
                .isNull();
    }

    @Test
    void whatBeginsLikeXmlIsParsedWhateverItIsCalled() {
        byte[] entities = "\uFEFF <!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>".getBytes(StandardCharsets.UTF_8);

        assertThat(PaperReader.look(ofdWith("Doc_0/Res/stamp.svg", entities)).flaw())
                .isEqualTo(Flaw.UNSAFE);
        assertThat(PaperReader.look(ofdWith("Doc_0/Content.dat", entities)).flaw())
                .isEqualTo(Flaw.UNSAFE);
    }

    @Test
    void manyFramesAndManyScansAreCounted() throws IOException {
        byte[] png = Papers.png(1_000, 1_000);
        assertThat(PaperReader.look(animated(png, 30)).flaw()).isNull();
        assertThat(PaperReader.look(animated(png, 61)).flaw()).isEqualTo(Flaw.PIXELS);
        assertThat(PaperReader.look(animated(png, -1)).flaw()).isEqualTo(Flaw.PIXELS);
        assertThat(PaperReader.look(scanned(101)).flaw()).isEqualTo(Flaw.HEAVY);
    }

    private static byte[] pdf(String place, int size) throws IOException {
        try (PDDocument document = new PDDocument()) {
            COSBase picture = picture(document, size);
            String inline = "q BI %" + "x".repeat(2_000) + "\n /W " + size + " /H " + size + " /BPC 1 ID \u0000 EI Q";
            COSDictionary form = form(document, "");
            COSDictionary holding = entry("XObject", entry("P", picture));
            form.setItem(COSName.RESOURCES, holding);
            return switch (place) {
                case "SMask" -> {
                    COSStream small = picture(document, 8);
                    small.setItem(COSName.SMASK, picture);
                    yield saved(document, entry("XObject", entry("P", small)), null, "");
                }
                case "Pattern" -> {
                    form.setInt("PatternType", 1);
                    yield saved(document, entry("Pattern", entry("P", form)), null, "");
                }
                case "Type3" -> {
                    COSDictionary font = entry("CharProcs", entry("a", stream(document, inline)));
                    yield saved(document, entry("Font", entry("F", font)), null, "");
                }
                case "Annotation" -> saved(document, new COSDictionary(), entry("AP", entry("N", form)), "");
                case "Form" -> {
                    COSDictionary outer = form(document, "");
                    outer.setItem(COSName.RESOURCES, entry("XObject", entry("X", form)));
                    yield saved(document, entry("XObject", entry("X", outer)), null, "");
                }
                case "Inline" -> saved(document, new COSDictionary(), null, inline);
                case "InlineInForm" -> saved(document, entry("XObject", entry("X", form(document, inline))), null, "");
                case "Escaped" -> saved(
                        document,
                        new COSDictionary(),
                        null,
                        inline.replace("/W", "/#57").replace("/H", "/Heig#68t"));
                default -> {
                    COSStream lying = picture(document, 8);
                    lying.setItem(COSName.FILTER, COSName.DCT_DECODE);
                    try (OutputStream raw = lying.createRawOutputStream()) {
                        raw.write(jpeg(size));
                    }
                    yield saved(document, entry("XObject", entry("P", lying)), null, "");
                }
            };
        }
    }

    private static byte[] saved(PDDocument document, COSDictionary resources, COSDictionary annotation, String drawn)
            throws IOException {
        PDPage page = new PDPage();
        page.setResources(new PDResources(resources));
        page.getCOSObject().setItem(COSName.CONTENTS, stream(document, drawn));
        if (annotation != null) {
            COSArray annotations = new COSArray();
            annotations.add(annotation);
            page.getCOSObject().setItem(COSName.ANNOTS, annotations);
        }
        document.addPage(page);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static COSDictionary entry(String key, COSBase value) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(key, value);
        return dictionary;
    }

    private static COSStream picture(PDDocument document, int size) throws IOException {
        COSStream picture = stream(document, "");
        picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
        picture.setInt(COSName.WIDTH, size);
        picture.setInt(COSName.HEIGHT, size);
        return picture;
    }

    private static COSStream form(PDDocument document, String drawn) throws IOException {
        COSStream form = stream(document, drawn);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        COSArray box = new COSArray();
        Stream.of(0, 0, 9, 9).forEach(side -> box.add(COSInteger.get(side)));
        form.setItem(COSName.BBOX, box);
        return form;
    }

    private static COSStream stream(PDDocument document, String drawn) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(drawn.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }

    private static byte[] jpeg(int size) {
        byte[] picture = Papers.jpeg(8, 8);
        int frame = new String(picture, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0");
        ByteBuffer.wrap(picture).putShort(frame + 5, (short) size).putShort(frame + 7, (short) size);
        return picture;
    }

    private static byte[] scanned(int scans) {
        byte[] picture = Papers.jpeg(8, 8);
        String text = new String(picture, StandardCharsets.ISO_8859_1);
        int scan = text.indexOf("\u00ff\u00da");
        int end = text.lastIndexOf("\u00ff\u00d9");
        return (text.substring(0, scan) + text.substring(scan, end).repeat(scans) + text.substring(end))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] animated(byte[] png, int frames) {
        ByteBuffer chunk = ByteBuffer.allocate(20);
        chunk.putInt(8)
                .put("acTL".getBytes(StandardCharsets.US_ASCII))
                .putInt(frames)
                .putInt(0);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, 12);
        chunk.putInt((int) sum.getValue());
        return ByteBuffer.allocate(png.length + 20)
                .put(png, 0, 33)
                .put(chunk.array())
                .put(png, 33, png.length - 33)
                .array();
    }

    private static ByteBuffer little(int length, String magic) {
        ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        return file.put(0, magic.getBytes(StandardCharsets.US_ASCII));
    }

    /** Two pages of so many pixels a side; with a negative number the first is followed by itself. */
    private static byte[] tiff(int side, int next) {
        ByteBuffer file = ByteBuffer.allocate(200).putInt(0, 0x4D4D002A).putInt(4, 8);
        for (int at : new int[] {8, 100}) {
            file.putShort(at, (short) 2)
                    .putShort(at + 2, (short) 256)
                    .putShort(at + 4, (short) 4)
                    .putInt(at + 10, side);
            file.putShort(at + 14, (short) 257).putShort(at + 16, (short) 4).putInt(at + 22, side);
        }
        return file.putInt(34, next < 0 ? -next : 100).array();
    }

    private static byte[] webp() {
        return little(40, "RIFF")
                .put(12, "VP8X".getBytes(StandardCharsets.US_ASCII))
                .putInt(24, LARGE - 1)
                .put(27, (byte) (LARGE - 1))
                .put(28, (byte) (LARGE - 1 >> 8))
                .array();
    }

    private static byte[] ofdWith(String name, byte[] content) {
        Map<String, byte[]> files = new TreeMap<>(Papers.ofdFiles());
        files.put(name, content);
        return Papers.zip(files);
    }
}
