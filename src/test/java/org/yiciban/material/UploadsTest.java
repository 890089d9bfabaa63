package org.yiciban.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.yiciban.Papers;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;

/** Papers on a real database and a real folder. */
class UploadsTest {

    private static final Instant START = Instant.parse("2026-09-28T02:00:00Z");
    private static final byte[] PDF = Papers.pdf();
    private static final CaseNumber CASE =
            CaseNumber.of(java.time.LocalDate.parse("2026-09-28"), new DivisionCode("990101"), "B01", 1);

    private static final Readers READERS =
            new Readers(new ReaderSettings(1, 4, Duration.ofSeconds(60), Duration.ofSeconds(60), 256, 500));

    @TempDir
    Path folder;

    private JdbcDataSource database;
    private Uploads uploads;
    /** Contents that somebody else keeps among the papers. */
    private final Set<String> others = new HashSet<>();

    private OrphanSweep sweep;
    private Instant now = START;

    @AfterAll
    static void sendHome() {
        READERS.destroy();
    }

    @BeforeEach
    void open() {
        database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:" + folder.getFileName() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V6__material.sql"),
                        new ClassPathResource("db/migration/V32__reading.sql"),
                        new ClassPathResource("db/migration/V60__upload_turn.sql"))
                .execute(database);
        MaterialSettings settings =
                new MaterialSettings(folder.toString(), 10_485_760, 52_428_800, Duration.ofDays(30));
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        PaperGate gate =
                new PaperGate(settings, READERS, new MalwareScanner(new ScannerSettings("", 0, Duration.ZERO)));
        uploads = new Uploads(
                new NamedParameterJdbcTemplate(database),
                new FolderBlobs(settings),
                gate,
                List.of(others::contains),
                clock);
        sweep = new OrphanSweep(uploads, settings, clock);
    }

    @Test
    void theSamePaperTwiceIsKeptOnce() throws IOException {
        Upload first = uploads.take("a.pdf", PDF, "citizen");
        Upload second = uploads.take("b.pdf", PDF, "citizen2");

        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(first.sha256()).isEqualTo(second.sha256());
        assertThat(contents()).isEqualTo(1);
        assertThat(uploads.open(second).readAllBytes()).isEqualTo(PDF);
    }

    @Test
    void whatNoCaseTookExpiresWithItsContent() throws IOException {
        uploads.take("forgotten.pdf", PDF, "citizen");
        Upload handedIn = uploads.take("handed-in.pdf", Papers.png(1, 1), "citizen");
        uploads.give(List.of(handedIn.id()), CASE);

        now = START.plus(Duration.ofDays(30));
        sweep.sweep();
        assertThat(contents()).isEqualTo(2);

        now = START.plus(Duration.ofDays(31));
        sweep.sweep();
        sweep.sweep();
        assertThat(contents()).isEqualTo(1);
        assertThat(uploads.of(CASE)).extracting(Upload::name).containsExactly("handed-in.png");
        assertThat(uploads.open(handedIn).readAllBytes()).isNotEmpty();
    }

    @Test
    void aContentThatIsHandedInAgainStays() throws IOException {
        Upload old = uploads.take("old.pdf", PDF, "citizen");
        now = START.plus(Duration.ofDays(31));
        Upload again = uploads.take("again.pdf", PDF, "citizen2");

        sweep.sweep();

        assertThat(uploads.find(List.of(old.id(), again.id()))).containsExactly(again);
        assertThat(uploads.open(again).readAllBytes()).isEqualTo(PDF);
        // the row of the new paper may not be seen yet when the old one is swept
        uploads.forgetContents(java.util.Set.of(again.sha256()), now.minus(Duration.ofDays(30)));
        assertThat(contents()).isEqualTo(1);
    }

    /** The file of a document that somebody downloads, uploads and forgets stays the file of the document. */
    @Test
    void aContentThatSomebodyElseHasStays() throws IOException {
        Upload download = uploads.take("decision.pdf", PDF, "citizen");
        others.add(download.sha256());

        now = START.plus(Duration.ofDays(31));
        sweep.sweep();

        assertThat(uploads.find(List.of(download.id()))).isEmpty();
        assertThat(uploads.open(download).readAllBytes()).isEqualTo(PDF);
    }

    @Test
    void nothingIsClearedAwayWhileAllPapersAreCopied() throws Exception {
        uploads.take("forgotten.pdf", PDF, "citizen");
        now = START.plus(Duration.ofDays(31));

        try (Connection copy = database.getConnection()) {
            UploadTurn.hold(copy);
            sweep.sweep();
            assertThat(contents()).isEqualTo(1);
            copy.rollback();
        }
        sweep.sweep();
        assertThat(contents()).isZero();
    }

    @Test
    void ofTwoCasesThatWantTheSamePaperOneGetsIt() throws IOException {
        Upload paper = uploads.take("b.pdf", Papers.pdf(), "citizen");
        CaseNumber other = new CaseNumber("20260928990101B01000005X");
        uploads.give(List.of(paper.id()), CASE);
        uploads.give(List.of(paper.id()), CASE);

        assertThatThrownBy(() -> uploads.give(List.of(paper.id()), other))
                .isInstanceOf(ConcurrencyFailureException.class);
    }

    @Test
    void aPaperThatExpiredMeanwhileIsNotSilentlyLost() {
        Upload kept = uploads.take("kept.pdf", PDF, "citizen");

        assertThatThrownBy(() -> uploads.give(List.of(kept.id(), "expired"), CASE))
                .isInstanceOf(ConcurrencyFailureException.class);
    }

    private long contents() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
