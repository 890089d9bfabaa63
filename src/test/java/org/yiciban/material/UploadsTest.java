package org.yiciban.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;

/** Papers on a real database and a real folder. */
class UploadsTest {

    private static final Instant START = Instant.parse("2026-09-28T02:00:00Z");
    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes();
    private static final CaseNumber CASE =
            CaseNumber.of(java.time.LocalDate.parse("2026-09-28"), new DivisionCode("990101"), "B01", 1);

    @TempDir
    Path folder;

    private Uploads uploads;
    private OrphanSweep sweep;
    private Instant now = START;

    @BeforeEach
    void open() {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:" + folder.getFileName() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V6__material.sql")).execute(database);
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
        uploads = new Uploads(new NamedParameterJdbcTemplate(database), new FolderBlobs(settings), settings, clock);
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
        Upload handedIn = uploads.take("handed-in.pdf", "%PDF-1.7\nhanded in".getBytes(), "citizen");
        uploads.give(List.of(handedIn.id()), CASE);

        now = START.plus(Duration.ofDays(30));
        sweep.sweep();
        assertThat(contents()).isEqualTo(2);

        now = START.plus(Duration.ofDays(31));
        sweep.sweep();
        sweep.sweep();
        assertThat(contents()).isEqualTo(1);
        assertThat(uploads.of(CASE)).extracting(Upload::name).containsExactly("handed-in.pdf");
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

    @Test
    void aPaperThatExpiredMeanwhileIsNotSilentlyLost() {
        Upload kept = uploads.take("kept.pdf", PDF, "citizen");

        assertThatThrownBy(() -> uploads.give(List.of(kept.id(), "expired"), CASE))
                .isInstanceOf(ConcurrencyFailureException.class);
    }

    @ParameterizedTest
    @CsvSource({"C:\\Documents\\身份证.pdf, 身份证.pdf", "../../etc/passwd, passwd", "'  ', 未命名", "𠮷野家😀.pdf, 𠮷野家😀.pdf"})
    void onlyThePlainNameIsKept(String given, String kept) {
        assertThat(uploads.take(given, PDF, "citizen").name()).isEqualTo(kept);
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        String name = uploads.take("𠮷".repeat(300), PDF, "citizen").name();

        assertThat(name).isEqualTo("𠮷".repeat(120));
    }

    @Test
    void anArchiveIsTakenWhenItIsAnOfficialDocument() throws IOException {
        assertThat(uploads.take("decision.ofd", zip("OFD.xml", 10), "citizen").type())
                .isEqualTo("application/ofd");
        assertThatThrownBy(() -> uploads.take("decision.ofd", zip("word.xml", 10), "citizen"))
                .isInstanceOf(UploadRefused.class);
        // three hundred kilobytes that unpack to as many megabytes
        assertThatThrownBy(() -> uploads.take("bomb.ofd", zip("bomb", 300 * 1024 * 1024), "citizen"))
                .isInstanceOf(UploadRefused.class);
    }

    private static byte[] zip(String entry, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            byte[] piece = new byte[Math.min(size, 1024 * 1024)];
            for (int written = 0; written < size; written += piece.length) {
                zip.write(piece);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private long contents() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
