package org.yiciban.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the pool says to the database before the first connection. */
class DatabaseBoundsTest {

    @TempDir
    Path folder;

    /** H2 would write statements, and values with them, into a file that other users of the machine can read. */
    @ParameterizedTest
    @CsvSource({"'', false", "';TRACE_LEVEL_FILE=1', true"})
    void aStatementThatFailsLeavesNoTraceBesideTheTables(String asked, boolean left) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("kept") + asked);
        DatabaseBounds.boundedPool().postProcessBeforeInitialization(pool, "dataSource");
        try (pool) {
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            jdbc.execute("create table one (id int primary key)");
            jdbc.update("insert into one values (1)");
            assertThatThrownBy(() -> jdbc.queryForObject("select 1/0 from one", Integer.class))
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> jdbc.execute("create table one (id int)")).isInstanceOf(RuntimeException.class);
        }
        assertThat(Files.exists(folder.resolve("kept.trace.db"))).isEqualTo(left);
    }
}
