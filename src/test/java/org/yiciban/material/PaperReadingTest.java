package org.yiciban.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiciban.Papers;
import org.yiciban.material.reader.Flaw;
import org.yiciban.material.reader.Verdict;

/** What real readers, in processes of their own, tell of files as strangers send them. */
class PaperReadingTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Readers READERS = readers(MINUTE);

    private static Readers readers(Duration limit) {
        return new Readers(new ReaderSettings(1, 0, MINUTE, limit, 256, 500));
    }

    @AfterAll
    static void sendHome() {
        READERS.destroy();
    }

    static Stream<Arguments> readable() throws IOException {
        return Stream.of(
                Arguments.of("PDF，1 页", Papers.pdf()),
                Arguments.of("PDF，1 页", joined("X".repeat(700).getBytes(), Papers.pdf())),
                Arguments.of("PDF，1 页", joined(Papers.pdf(), new byte[5000])),
                Arguments.of("PDF，1 页", locked("")),
                Arguments.of("PDF，1 页，另带附件", Papers.pdf("/Names<</EmbeddedFiles<</Names[]>>>>")),
                Arguments.of("JPEG，400×300 像素", Papers.jpeg(400, 300)),
                // phones append a film, or a second picture
                Arguments.of("JPEG，400×300 像素", joined(Papers.jpeg(400, 300), new byte[3000])),
                Arguments.of("JPEG，7000×5000 像素", Papers.jpeg(7000, 5000)),
                Arguments.of("PNG，30×20 像素", Papers.png(30, 20)),
                Arguments.of("OFD，2 页", Papers.ofd()));
    }

    @ParameterizedTest
    @MethodSource("readable")
    void goodPapersAreOpenedOnceAndDescribed(String words, byte[] content) {
        Verdict verdict = READERS.read(content);

        assertThat(verdict.flaw()).isNull();
        assertThat(PaperReading.words(verdict.type(), PaperReading.of(verdict)).zh())
                .isEqualTo(words);
    }

    static Stream<Arguments> unreadable() throws IOException {
        return Stream.of(
                Arguments.of(Flaw.LOCKED, file("pdf_enc_userpw.pdf")),
                Arguments.of(Flaw.LOCKED, locked("user")),
                Arguments.of(Flaw.CUT, file("pdf_header_only.pdf")),
                Arguments.of(Flaw.CUT, file("jpg_truncated.jpg")),
                Arguments.of(Flaw.CUT, head(Papers.pdf(), 0.8)),
                Arguments.of(Flaw.CUT, head(Papers.jpeg(400, 300), 0.6)),
                Arguments.of(Flaw.CUT, head(Papers.png(400, 300), 0.6)),
                Arguments.of(Flaw.CUT, head(Papers.ofd(), 0.6)),
                Arguments.of(
                        Flaw.BLANK,
                        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                                .getBytes()),
                Arguments.of(Flaw.DAMAGED, "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes()),
                Arguments.of(Flaw.PORTFOLIO, Papers.pdf("/Collection<</View/D>>")),
                Arguments.of(Flaw.DYNAMIC_FORM, Papers.pdf("/NeedsRendering true")),
                Arguments.of(Flaw.PIXELS, jpegOf(20_000, 20_000)),
                Arguments.of(Flaw.PIXELS, pngOf(20_000, 20_000)),
                Arguments.of(
                        Flaw.PIXELS,
                        drawing(
                                "/XObject<</P 5 0 R>>",
                                "",
                                "5 0 obj<</Subtype/Image/Width 20000/Height 20000/Length 0>>stream\n\nendstream\nendobj\n")),
                Arguments.of(Flaw.HEAVY, pdfBomb()));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatNobodyCouldReadIsRefusedByItsFlaw(Flaw flaw, byte[] content) {
        assertThat(READERS.read(content).flaw()).isEqualTo(flaw);
        assertThat(PaperRefusals.of(READERS.read(content)).text().zh()).contains("请");
    }

    static Stream<Arguments> containers() {
        byte[] link = Papers.zip(Papers.ofdFiles());
        // the first entry of the table of contents: made by Unix, a link
        int entry = new String(link, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        link[entry + 5] = 3;
        link[entry + 41] = (byte) 0xA1;
        byte[] hidden = joined(Papers.ofd(), Papers.zip(Map.of("hidden.xml", "<a/>".getBytes())));
        return Stream.of(
                Arguments.of(Flaw.UNSAFE, ofdWith("../../evil.xml", "<a/>")),
                Arguments.of(Flaw.UNSAFE, ofdWith("/etc/evil.xml", "<a/>")),
                Arguments.of(Flaw.UNSAFE, ofdWith("Doc_0\\evil.xml", "<a/>")),
                Arguments.of(Flaw.UNSAFE, ofdWith("Doc_0/Tags.xml", "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>")),
                Arguments.of(Flaw.UNSAFE, ofdWith("Doc_0/Tags.xml", "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/\"><a/>")),
                Arguments.of(Flaw.UNSAFE, link),
                Arguments.of(Flaw.DAMAGED, hidden),
                Arguments.of(Flaw.DAMAGED, ofdWith("Doc_0/Tags.xml", "<a><b></a>")),
                Arguments.of(Flaw.BLANK, ofdWith("Doc_0/Document.xml", "<Document><Pages/></Document>")),
                Arguments.of(Flaw.HEAVY, ofdWith("Doc_0/Res/bomb.bin", "0".repeat(60_000_000))),
                Arguments.of(Flaw.HEAVY, ofdWith("Doc_0/bomb.xml", "<a>" + " ".repeat(60_000_000) + "</a>")));
    }

    @ParameterizedTest
    @MethodSource("containers")
    void containersAreWalkedThroughAndCounted(Flaw flaw, byte[] content) {
        assertThat(READERS.read(content).flaw()).isEqualTo(flaw);
    }

    static Stream<Arguments> foreign() throws IOException {
        return Stream.of(
                Arguments.of("WebP", "JPEG 或 PNG", file("x_webp.webp")),
                Arguments.of(
                        "HEIC",
                        "设置 › 相机 › 格式",
                        joined(new byte[] {0, 0, 0, 24}, "ftypheic\0\0\0\0mif1heic".getBytes())),
                Arguments.of("GIF", "JPEG 或 PNG", "GIF89a\1\0\1\0".getBytes()),
                Arguments.of("TIFF", "JPEG 或 PNG", "II*\0\10\0\0\0\0\0\0\0".getBytes()),
                Arguments.of("DOCX", "PDF", Papers.zip(Map.of("word/document.xml", "<a/>".getBytes()))),
                Arguments.of("XLSX", "PDF", Papers.zip(Map.of("xl/workbook.xml", "<a/>".getBytes()))),
                Arguments.of("ZIP", "解压", Papers.zip(Map.of("scan.pdf", Papers.pdf()))),
                Arguments.of(
                        "旧版 Office",
                        "PDF",
                        joined(
                                new byte[] {
                                    (byte) 0xD0,
                                    (byte) 0xCF,
                                    0x11,
                                    (byte) 0xE0,
                                    (byte) 0xA1,
                                    (byte) 0xB1,
                                    0x1A,
                                    (byte) 0xE1
                                },
                                new byte[600])),
                Arguments.of("可执行程序", "扫描件", joined("MZ".getBytes(), new byte[100], Papers.pdf())),
                Arguments.of("网页", "PDF", "<!DOCTYPE html><html><script>1</script></html>".getBytes()),
                Arguments.of("SVG", "PNG", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes()),
                Arguments.of("文本", "PDF", "只是文字".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("不能识别", "扫描件", new byte[] {1, 2, 3, 4, 0, 7}));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void aForeignFileIsToldWhatItIsAndOneWayOut(String is, String way, byte[] content) {
        UploadRefused refused = PaperRefusals.of(READERS.read(content));

        assertThat(refused.kind()).isEqualTo(UploadRefused.Kind.TYPE);
        assertThat(refused.text().zh()).contains(is).contains(way);
        assertThat(refused.text().en()).contains("This file is ");
    }

    /** A reader that is stopped answers as little as one that decodes for ever. */
    @Test
    void aReaderThatTakesTooLongIsKilledAndReplaced() {
        Readers readers = readers(Duration.ofSeconds(8));
        try {
            readers.read(Papers.pdf());
            stopped(readers.ids().get(0));

            assertThat(readers.read(Papers.pdf()).flaw()).isEqualTo(Flaw.HEAVY);
            assertThat(readers.read(Papers.pdf()).flaw()).isNull();
        } finally {
            readers.destroy();
        }
    }

    @Test
    void whoComesWhenAllReadersAndPlacesAreTakenIsToldToComeAgain() throws Exception {
        Readers readers = readers(MINUTE);
        try {
            readers.read(Papers.pdf());
            long reader = readers.ids().get(0);
            stopped(reader);
            CompletableFuture<Verdict> first = CompletableFuture.supplyAsync(() -> readers.read(Papers.pdf()));
            await("the first reader at work").atMost(MINUTE).until(() -> readers.files() > 0);

            UploadRefused refused = catchThrowableOfType(UploadRefused.class, () -> readers.read(Papers.pdf()));

            assertThat(refused.kind().status()).isEqualTo(503);
            signal("-CONT", reader);
            assertThat(first.get(30, TimeUnit.SECONDS).flaw()).isNull();
        } finally {
            readers.destroy();
        }
    }

    @Test
    void withoutReaderNothingIsTaken() {
        Readers readers = readers(Duration.ofMillis(1));

        UploadRefused refused = catchThrowableOfType(UploadRefused.class, () -> readers.read(Papers.pdf()));

        assertThat(refused.kind()).isEqualTo(UploadRefused.Kind.BUSY);
        readers.destroy();
    }

    @Test
    void idleReadersGiveTheirMemoryBack() {
        Readers readers = readers(MINUTE);
        readers.read(Papers.pdf());
        ProcessHandle reader = ProcessHandle.of(readers.ids().get(0)).orElseThrow();

        readers.sendIdleHome();
        assertThat(reader.isAlive()).isTrue();
        readers.sendIdleHome();

        reader.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        assertThat(readers.ids()).isEmpty();
        assertThat(readers.read(Papers.pdf()).flaw()).isNull();
        readers.destroy();
    }

    private static void stopped(long reader) {
        signal("-STOP", reader);
        // the signal is taken by one thread, and until that one runs the others go on
        await().until(() -> threadsOf(reader).allMatch(thread -> thread.matches("(?s)\\d+ \\(.*\\) T .*")));
    }

    /** What the system tells of the threads of a process; nothing where it tells nothing. */
    private static Stream<String> threadsOf(long process) throws IOException {
        Path threads = Path.of("/proc", String.valueOf(process), "task");
        if (!Files.isDirectory(threads)) {
            return Stream.empty();
        }
        List<String> told = new ArrayList<>();
        try (DirectoryStream<Path> each = Files.newDirectoryStream(threads)) {
            for (Path thread : each) {
                told.add(Files.readString(thread.resolve("stat")));
            }
        }
        return told.stream();
    }

    private static void signal(String signal, long process) {
        try {
            assertThat(new ProcessBuilder("kill", signal, String.valueOf(process))
                            .start()
                            .waitFor())
                    .isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] ofdWith(String name, String content) {
        Map<String, byte[]> files = Papers.ofdFiles();
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
        return Papers.zip(files);
    }

    /** A small picture that says it is a large one. */
    private static byte[] jpegOf(int width, int height) {
        byte[] picture = Papers.jpeg(8, 8);
        int frame = new String(picture, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0");
        ByteBuffer.wrap(picture).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
        return picture;
    }

    private static byte[] pngOf(int width, int height) {
        byte[] picture = Papers.png(8, 8);
        ByteBuffer.wrap(picture).putInt(16, width).putInt(20, height);
        return picture;
    }

    /** Three hundred kilobytes that draw for 300 megabytes. */
    private static byte[] pdfBomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] spaces = " ".repeat(1_000_000).getBytes();
            for (int i = 0; i < 300; i++) {
                deflater.write(spaces);
            }
        }
        String head = "4 0 obj<</Filter/FlateDecode/Length " + packed.size() + ">>stream\n";
        return drawing(
                "", "/Contents 4 0 R", head + packed.toString(StandardCharsets.ISO_8859_1) + "\nendstream\nendobj\n");
    }

    private static byte[] drawing(String resources, String inPage, String objects) {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Resources<<" + resources + ">>"
                        + inPage + ">>endobj\n"
                        + objects + "trailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] locked(String userPassword) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(Papers.pdf())) {
            AccessPermission mayNotPrint = new AccessPermission();
            mayNotPrint.setCanPrint(false);
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", userPassword, mayNotPrint);
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream file = PaperReadingTest.class.getResourceAsStream("/papers/" + name)) {
            return file.readAllBytes();
        }
    }

    private static byte[] head(byte[] content, double part) {
        return Arrays.copyOf(content, (int) (content.length * part));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
