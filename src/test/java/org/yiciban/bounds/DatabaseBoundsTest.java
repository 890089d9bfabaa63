package org.yiciban.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the pool says to the database before the first connection. */
class DatabaseBoundsTest {

    private static final int ROWS = 2000;

    @TempDir
    Path folder;

    /** H2 would write statements, and values with them, into a file that other users of the machine can read. */
    @ParameterizedTest
    @CsvSource({"'', false", "';TRACE_LEVEL_FILE=1', true"})
    void aStatementThatFailsLeavesNoTraceBesideTheTables(String asked, boolean left) {
        try (HikariDataSource pool = pool("kept", asked)) {
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            jdbc.execute("create table one (id int primary key)");
            jdbc.update("insert into one values (1)");
            assertThatThrownBy(() -> jdbc.queryForObject("select 1/0 from one", Integer.class))
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> jdbc.execute("create table one (id int)")).isInstanceOf(RuntimeException.class);
        }
        assertThat(Files.exists(folder.resolve("kept.trace.db"))).isEqualTo(left);
    }

    /** What repeats itself, as rows of tables do, takes less of the disk, and what an older version wrote is read. */
    @Test
    void anH2FileIsPressedAndOneThatIsNotIsRead() throws Exception {
        written("pressed", "");
        written("plain", ";COMPRESS=FALSE");

        assertThat(Files.size(folder.resolve("pressed.mv.db")))
                .isLessThan(Files.size(folder.resolve("plain.mv.db")) / 2);
        try (HikariDataSource pool = pool("plain", "")) {
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            assertThat(jdbc.update("update one set text = text || '.'")).isEqualTo(ROWS);
        }
    }

    private void written(String name, String asked) {
        try (HikariDataSource pool = pool(name, asked)) {
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            jdbc.execute("create table one (id int primary key, text varchar(1000))");
            jdbc.update("insert into one select x, repeat('one thing, one go ', 40) from system_range(1, ?)", ROWS);
        }
    }

    private HikariDataSource pool(String name, String asked) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve(name) + asked);
        DatabaseBounds.boundedPool().postProcessBeforeInitialization(pool, "dataSource");
        return pool;
    }
}
