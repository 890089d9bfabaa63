package org.yiciban.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;

/** Archives of strangers: what is meant is found in them, whatever else is in them is told, and nothing fills the memory. */
class ModelArchiveTest {

    private static final byte[] SHEET = "key: stall\n".getBytes(StandardCharsets.UTF_8);

    static byte[] zip(Map<String, byte[]> files, Charset names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        return zip(Map.of(name, content), StandardCharsets.UTF_8);
    }

    private static HandedIn read(byte[] archive) {
        return HandedIn.of(List.of(new ModelFile("stall.zip", archive)));
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new java.util.Random(7).nextBytes(bytes);
        return bytes;
    }

    static Stream<Arguments> hostile() throws IOException {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= ModelArchive.MOST_ENTRIES; i++) {
            many.put("bpmn/a" + i + "/", new byte[0]);
        }
        byte[] cut = zip("bpmn/stall.yaml", random(5000));
        byte[] sealed = zip("bpmn/stall.yaml", SHEET);
        sealed[6] |= 1;
        Map<String, byte[]> large = new LinkedHashMap<>();
        for (int i = 0; i < 11; i++) {
            large.put("bpmn/b" + i + ".bpmn", mixed(2_000_000));
        }
        return Stream.of(
                Arguments.of("bomb", zip("bpmn/stall.yaml", new byte[60_000_000]), "100 times"),
                Arguments.of("bomb in what is passed over", zip(".hidden", new byte[60_000_000]), "100 times"),
                Arguments.of("much", zip(large, StandardCharsets.UTF_8), "more than 20 MB"),
                Arguments.of("many", zip(many, StandardCharsets.UTF_8), "more than 500 files"),
                Arguments.of("up", zip("../../etc/cron.d/a.yaml", SHEET), "leads to another folder"),
                Arguments.of("root", zip("/bpmn/a.yaml", SHEET), "leads to another folder"),
                Arguments.of("drive", zip("C:\\bpmn\\a.yaml", SHEET), "leads to another folder"),
                Arguments.of("nested", zip("bpmn/more.ZIP", SHEET), "archive in the archive"),
                Arguments.of("cut off", Arrays.copyOf(cut, cut.length / 2), "can't be read"),
                Arguments.of("with a password", sealed, "can't be read"),
                Arguments.of("no archive", SHEET, "can't be read"),
                Arguments.of("nothing", new byte[0], "can't be read"),
                Arguments.of("empty", zip("bpmn/", new byte[0]), "no file in the archive"),
                Arguments.of(
                        "names in an old code",
                        zip(Map.of("bpmn/试办.yaml", SHEET), Charset.forName("GBK")),
                        "names in UTF-8"));
    }

    /** Packs to about a third. */
    private static byte[] mixed(int size) {
        byte[] bytes = random(size);
        Arrays.fill(bytes, size / 4, size, (byte) 'a');
        return bytes;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void whatIsWrongIsTold(String name, byte[] archive, String told) {
        HandedIn read = read(archive);

        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(ModelArchive.RULE);
            assertThat(finding.file()).isEqualTo("stall.zip");
            assertThat(finding.stopsRelease()).isTrue();
            assertThat(finding.message().en()).contains(told);
        });
        long kept =
                read.files().stream().mapToLong(file -> file.content().length).sum();
        assertThat(kept).isLessThanOrEqualTo(HandedIn.MOST_BYTES);
    }

    static Stream<Arguments> harmless() throws IOException {
        Map<String, byte[]> packedOnAMac = new LinkedHashMap<>();
        packedOnAMac.put("stall/", new byte[0]);
        packedOnAMac.put("stall/bpmn/stall.yaml", SHEET);
        packedOnAMac.put("__MACOSX/stall/bpmn/._stall.yaml", SHEET);
        packedOnAMac.put("stall/.DS_Store", SHEET);
        return Stream.of(
                Arguments.of("the tree", zip("bpmn/catalogue/items/a-b.yaml", SHEET), "bpmn/catalogue/items/a-b.yaml"),
                Arguments.of("a folder", zip(packedOnAMac, StandardCharsets.UTF_8), "bpmn/stall.yaml"),
                Arguments.of("bare", zip("stall.yaml", SHEET), "stall.yaml"),
                Arguments.of("of a folder of no tree", zip("my files/stall.yaml", SHEET), "stall.yaml"),
                Arguments.of("well packed", zip("bpmn/stall.yaml", new byte[900_000]), "bpmn/stall.yaml"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void whatIsMeantIsFound(String name, byte[] archive, String file) {
        HandedIn read = read(archive);

        assertThat(read.findings()).isEmpty();
        assertThat(read.files()).extracting(ModelFile::name).containsExactly(file);
    }

    @Test
    void anArchiveComesAlone() throws IOException {
        ModelFile archive = new ModelFile("a.zip", zip("bpmn/stall.yaml", SHEET));
        HandedIn beside = HandedIn.of(List.of(archive, new ModelFile("stall.yaml", SHEET)));

        assertThat(beside.files()).isEmpty();
        assertThat(beside.findings()).extracting(Finding::file).containsExactly("a.zip");
        assertThat(HandedIn.of(List.of(new ModelFile("stall.yaml", SHEET))).findings())
                .isEmpty();
        assertThat(HandedIn.of(List.of(
                                new ModelFile("a.bpmn", random(12 << 20)), new ModelFile("b.bpmn", random(12 << 20))))
                        .findings())
                .hasSize(1);
    }
}
