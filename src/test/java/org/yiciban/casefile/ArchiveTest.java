package org.yiciban.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.FileSystemUtils;
import org.w3c.dom.Document;
import org.yiciban.archive.ArchivePackages;
import org.yiciban.archive.ArchiveRound;
import org.yiciban.casefile.revocation.RevocationDesk;
import org.yiciban.casefile.seals.CaseSeals;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.document.file.DocumentFiles;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.Sha256;

/** What is over is packed for the archive 办结即归档: once, whole, and again when something comes later. */
@CaseTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:archive;DB_CLOSE_DELAY=-1",
            "yiciban.archive.folder=target/test-archive"
        })
@Import(ArchiveRound.class)
class ArchiveTest {

    private static final Path FOLDER = Path.of("target/test-archive");

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    ArchiveRound round;

    @Autowired
    ArchivePackages packages;

    @Autowired
    DocumentFiles documentFiles;

    @Autowired
    CaseSeals seals;

    @Autowired
    RevocationDesk desk;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void nothingWaits() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        jdbc.update("delete from archive_package");
    }

    private CaseScenario completed() {
        return scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-09-28T10:00")
                .accepted()
                .finishedWell();
    }

    private void made(CaseScenario scenario) {
        for (IssuedDocument document : scenario.view().documents()) {
            if (document.seal() != null && !document.seal().isSet()) {
                String agency = document.agency().value();
                boolean window =
                        document.agency().equals(scenarios.account("clerk").agency());
                seals.set(document.number(), scenarios.account(window ? "clerk" : agency));
            }
            documentFiles.made(document);
        }
    }

    private List<Path> files(CaseScenario scenario) throws IOException {
        Files.createDirectories(FOLDER);
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName()
                                    .toString()
                                    .startsWith(scenario.number().value())
                            || file.getFileName().toString().startsWith("half-"))
                    .sorted()
                    .toList();
        }
    }

    private List<TimelineEntry> archived(CaseScenario scenario) {
        return scenario.view().timeline().stream()
                .filter(entry -> entry.what() == JournalEvent.ARCHIVED)
                .toList();
    }

    private static Map<String, byte[]> unpacked(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static Document metadata(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(unpacked(file).get("metadata.xml")));
    }

    private static String text(Document metadata, String element) {
        return metadata.getElementsByTagName(element).item(0).getTextContent();
    }

    @Test
    void aCompletedCaseIsPackedOnceWithItsHashInTheJournal() throws Exception {
        CaseScenario scenario = completed();
        made(scenario);
        int lines = scenario.file().journal().length();

        round.run();
        round.run();

        List<Path> files = files(scenario);
        assertThat(files).hasSize(1);
        String hash = Sha256.of(Files.readAllBytes(files.get(0)));
        assertThat(archived(scenario))
                .singleElement()
                .satisfies(entry -> assertThat(entry.text().zh()).contains(hash));
        Map<String, byte[]> entries = unpacked(files.get(0));
        assertThat(new String(entries.remove("sha256.txt"), UTF_8).lines())
                .containsExactlyInAnyOrderElementsOf(entries.entrySet().stream()
                        .map(entry -> Sha256.of(entry.getValue()) + "  " + entry.getKey())
                        .toList());
        assertThat(new String(entries.get("process.tsv"), UTF_8).lines()).hasSize(lines + 1);
        Document metadata = metadata(files.get(0));
        assertThat(text(metadata, "办件编号")).isEqualTo(scenario.number().value());
        assertThat(text(metadata, "年度")).isEqualTo("2026");
        assertThat(text(metadata, "过程记录数")).isEqualTo(String.valueOf(lines));
        assertThat(metadata.getElementsByTagName("保管期限").getLength())
                .isEqualTo(scenario.file().items().size());
        assertThat(metadata.getElementsByTagName("文件").getLength())
                .isEqualTo(new String(entries.get("index.csv"), UTF_8).lines().count() - 1);
        assertThat(packages.standing().waiting()).isZero();
    }

    @Test
    void itWaitsForSealsAndFiles() throws Exception {
        CaseScenario scenario = completed();

        round.run();
        assertThat(files(scenario)).isEmpty();
        assertThat(packages.oldest()).singleElement().satisfies(one -> {
            assertThat(one.trouble()).isEqualTo("WAITING");
            assertThat(one.number()).isEqualTo(scenario.number());
        });

        made(scenario);
        assertThat(packages.tryNow()).isOne();
        round.run();
        assertThat(files(scenario)).hasSize(1);
    }

    @Test
    void whatComesLaterIsASupplementThatNamesTheFirst() throws Exception {
        CaseScenario scenario = scenarios
                .aCase()
                .of("company-start-up")
                .receivedOn("2026-09-14T10:00")
                .finishedWell();
        made(scenario);
        round.run();
        Path first = files(scenario).get(0);
        scenario.then("2026-11-02T09:30");

        desk.cancel(
                scenario.number(),
                ItemKey.read("business-licence"),
                new RevocationDesk.Asked("DISSOLVED", "该公司已经依法解散并清算完毕。", "《中华人民共和国市场主体登记管理条例》第三十一条"),
                scenarios.account("amr"),
                Channel.WEB);
        scenario.settled();
        made(scenario);
        round.run();

        List<Path> files = files(scenario);
        assertThat(files).hasSize(2).contains(first);
        Document later = metadata(files.get(1));
        assertThat(text(later, "部分")).isEqualTo("2");
        assertThat(text(later, "首次归档包")).contains(Sha256.of(Files.readAllBytes(first)));
        assertThat(archived(scenario)).hasSize(2);
    }

    @Test
    void whatAKilledNodeLeftIsTakenAwayAndTwoNodesMakeOne() throws Exception {
        CaseScenario scenario = completed();
        made(scenario);
        Path year = Files.createDirectories(FOLDER.resolve("2026"));
        Path orphan = year.resolve(scenario.number() + "-1-0123456789abcdef.zip");
        Files.writeString(orphan, "moved, and then the node died");

        CompletableFuture<Void> other = CompletableFuture.runAsync(round::run);
        round.run();
        other.get();

        assertThat(files(scenario)).hasSize(1).doesNotContain(orphan);
        assertThat(archived(scenario)).hasSize(1);
    }

    @Test
    void aFolderThatCantBeWrittenIsToldAndTriedAgain() throws Exception {
        CaseScenario scenario = completed();
        made(scenario);
        Path year = FOLDER.resolve("2026");
        Files.createDirectories(FOLDER);
        Files.writeString(year, "no folder");

        round.run();
        assertThat(packages.oldest()).singleElement().satisfies(one -> assertThat(one.trouble())
                .isEqualTo("STORE"));
        assertThat(archived(scenario)).isEmpty();

        Files.delete(year);
        packages.tryNow();
        round.run();
        assertThat(files(scenario)).hasSize(1);
    }

    @Test
    void aPackageThatWasChangedIsFound() throws Exception {
        CaseScenario scenario = completed();
        made(scenario);
        round.run();
        assertThat(packages.verify()).isOne();
        assertThat(packages.standing().verified()).isOne();

        Path file = files(scenario).get(0);
        Files.write(file, new byte[] {1});
        packages.verify();

        assertThat(packages.standing().broken()).singleElement().satisfies(name -> assertThat(file.toString())
                .endsWith(name));
    }

    @Test
    void whatGoesOnIsNotPackedAndWhatWasWithdrawnIs() throws Exception {
        CaseScenario open = scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-09-28T10:00")
                .accepted();
        CaseScenario withdrawn = scenarios.aCase().of("restaurant-opening").receivedOn("2026-09-28T10:00");
        withdrawn.withdrawn(null);
        made(withdrawn);

        round.run();

        assertThat(files(open)).isEmpty();
        assertThat(files(withdrawn)).hasSize(1);
    }
}
