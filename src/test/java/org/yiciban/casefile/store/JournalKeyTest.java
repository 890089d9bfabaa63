package org.yiciban.casefile.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.atrest.AtRestKeys;
import org.yiciban.shared.StartRefused;

/** A database from before there was a check value is judged by what was sealed in it. */
class JournalKeyTest {

    private static final String OURS = "the secret of this journal";

    @TempDir
    Path migrations;

    private final JdbcDataSource database = new JdbcDataSource();
    private JdbcTemplate jdbc;

    @BeforeEach
    void fromBefore() throws IOException {
        database.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        jdbc = new JdbcTemplate(database);
        migration("V8__casefile.sql");
        flyway().migrate();
        migration("V58__journal_key.sql");
        migration("V71__at_rest_key.sql");
    }

    @Test
    void theSecretThatSealedItIsTakenDown() {
        line("1", OURS);
        line("2", "the hand of somebody who changed the newest line");

        start(OURS);

        assertThat(jdbc.queryForList("select name from journal_key", String.class))
                .containsExactly("journal");
        assertThatThrownBy(() -> start("another one, and it is refused")).isInstanceOf(StartRefused.class);
    }

    @Test
    void anotherOneIsRefusedBeforeAnythingIsMade() {
        line("1", OURS);

        assertThatThrownBy(() -> start("another one, and it is refused"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("YICIBAN_JOURNAL_SECRET");

        assertThat(jdbc.queryForList(
                        "select table_name from information_schema.tables where lower(table_name) = 'journal_key'"))
                .isEmpty();
        start(OURS);
    }

    private void start(String secret) {
        new JournalKey(new CaseSecret(new CaseSettings(secret)), AtRestKeys.register(secret), AtRestKeys.of(secret))
                .migrate(flyway());
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(database)
                .locations("filesystem:" + migrations)
                .load();
    }

    private void migration(String name) throws IOException {
        Files.copy(Path.of("src/main/resources/db/migration", name), migrations.resolve(name));
    }

    private void line(String number, String secret) {
        Instant at = Instant.parse("2026-09-28T02:00:00Z");
        StoredLine line = new StoredLine(
                number,
                1,
                at,
                at,
                "RECEIVED",
                "bundle",
                "citizen",
                "林晓",
                null,
                "WEB",
                null,
                null,
                null,
                null,
                "{}",
                null);
        jdbc.update(
                "insert into journal_entry values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                line.row(new CaseSecret(new CaseSettings(secret)).seal(line.sealed("")), AtRestKeys.of(secret)));
    }
}
