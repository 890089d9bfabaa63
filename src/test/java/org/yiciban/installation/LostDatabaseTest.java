package org.yiciban.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.yiciban.shared.StartRefused;

/** A database that is gone is told, not replaced by an empty one. */
class LostDatabaseTest {

    @TempDir
    Path folder;

    private Path file;
    private Path papers;

    @BeforeEach
    void aFolder() {
        file = folder.resolve("yiciban.mv.db");
        papers = folder.resolve("uploads");
    }

    @Test
    void aFirstStartMakesItsDatabase() throws Exception {
        begins();
        Files.createDirectories(papers);
        begins();
        assertThat(file).as("only looked at").doesNotExist();
    }

    @Test
    void aFileThatIsMissingOrEmptyBesidePapersIsToldAndNotMadeAnew() throws Exception {
        Files.createDirectories(papers.resolve("ab"));
        isRefusedWith("uploads");
        assertThat(file).doesNotExist();
        Files.createFile(file);
        isRefusedWith("begin anew");
        assertThat(file).isEmptyFile();
    }

    @Test
    void headsOfJournalsShowThatThereWasADatabaseToo() throws Exception {
        Files.createDirectories(folder.resolve("heads/2026"));
        isRefusedWith("heads");
    }

    @Test
    void aFileOfZerosIsDamagedAndAWholeOneIsLetBe() throws Exception {
        Files.write(file, new byte[100_000]);
        isRefusedWith("zeros");
        Files.delete(file);
        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("yiciban"), "sa", "")
                .close();
        Files.createDirectories(papers.resolve("ab"));
        begins();
    }

    /** They may belong to another installation, or be shared. */
    @Test
    void papersElsewhereSayNothing() throws Exception {
        papers = Files.createTempDirectory(folder, "elsewhere");
        Files.createDirectories(papers.resolve("ab"));
        file = folder.resolve("data/yiciban.mv.db");
        begins();
    }

    private void isRefusedWith(String words) {
        assertThatThrownBy(this::begins)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(words)
                .hasMessageContaining("restore --from");
    }

    private void begins() {
        HikariDataSource pool = new HikariDataSource();
        String database = file.toString().replace(".mv.db", "");
        pool.setJdbcUrl("jdbc:h2:file:" + database + ";WRITE_DELAY=0");
        new LostDatabase(new MockEnvironment()
                        .withProperty("yiciban.materials.uploads", papers.toString())
                        .withProperty(
                                "yiciban.journal.heads", folder.resolve("heads").toString()))
                .postProcessBeforeInitialization(pool, "dataSource");
    }
}
