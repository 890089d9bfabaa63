package org.yiciban.atrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.mock.env.MockEnvironment;
import org.yiciban.shared.StartRefused;

/** A database is opened with the keys that its values were written with, or not at all. */
class KeyRegisterTest {

    private static final String OLD = "2026:7c1f0e5b92ad4836e0b7d95f1a6c284b";
    private static final String NEW = "2027:e0b7d95f1a6c284b7c1f0e5b92ad4836";

    private final JdbcDataSource database = new JdbcDataSource();
    private JdbcTemplate jdbc;

    @BeforeEach
    void empty() {
        database.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        jdbc = new JdbcTemplate(database);
        assertThatCode(() -> with("").check(jdbc)).doesNotThrowAnyException();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V71__at_rest_key.sql")).execute(database);
        with(OLD).keep(jdbc);
    }

    @Test
    void aWrongKeyIsRefused() {
        assertThatCode(() -> with(OLD).check(jdbc)).doesNotThrowAnyException();
        assertThatThrownBy(() -> with("2026:e0b7d95f1a6c284b7c1f0e5b92ad4836").check(jdbc))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll("“2026” is another one", "YICIBAN_ATREST_KEYS")
                .hasMessageNotContaining("e0b7d95f");
    }

    @Test
    void aMissingKeyIsRefusedUntilNothingNeedsIt() {
        KeyRegister changed = with(NEW + "," + OLD);
        changed.check(jdbc);
        changed.keep(jdbc);

        assertThatThrownBy(() -> with(NEW).check(jdbc))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("“2026”, which isn't given");

        jdbc.update("update at_rest_key set done_at = current_timestamp where id = '2026'");
        assertThatCode(() -> with(NEW).check(jdbc)).doesNotThrowAnyException();
        with(OLD + "," + NEW).keep(jdbc);
        assertThatThrownBy(() -> with(NEW).check(jdbc)).isInstanceOf(StartRefused.class);
    }

    /** One node has found nothing under a key, with which another one, of older settings, still writes. */
    @Test
    void aKeyWithWhichSomebodyStillWritesIsNotDone() {
        KeyRegister older = with(OLD);
        older.keep(jdbc);
        jdbc.update("update at_rest_key set done_at = current_timestamp where id = '2026'");

        older.stillWrite(jdbc);

        assertThatThrownBy(() -> with(NEW).check(jdbc)).isInstanceOf(StartRefused.class);
    }

    /** A start that is refused leaves the database to the settings that it was opened with before. */
    @Test
    void anIdThatStoodForAnotherKeyIsNotTakenAgain() {
        with(NEW + "," + OLD).keep(jdbc);
        jdbc.update("update at_rest_key set done_at = current_timestamp where id = '2026'");
        KeyRegister reused = with("2026:f5a6c284b7c1f0e5b92ad4836e0b7d91," + NEW);

        assertThatThrownBy(() -> reused.check(jdbc))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll("“2026” stood for another key", "an id of its own");
        reused.keep(jdbc);

        assertThatCode(() -> with(NEW).check(jdbc)).doesNotThrowAnyException();
    }

    @Test
    void aDerivedKeyNamesTheSecretThatItComesFrom() {
        with("").keep(jdbc);
        jdbc.update("update at_rest_key set check_value = 'of another secret' where id = 'main' and purpose = 'HASH'");

        assertThatThrownBy(() -> with(OLD).check(jdbc))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("YICIBAN_JOURNAL_SECRET");

        jdbc.update("update at_rest_key set check_value = 'of another secret' where id = 'main'");
        assertThatThrownBy(() -> with(OLD).check(jdbc))
                .as("said once, though it stands behind both purposes")
                .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.reasons())
                        .hasSize(1));
    }

    @Test
    void whatIsKeptIsNoKey() {
        assertThat(jdbc.queryForList("select check_value from at_rest_key", String.class))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(value -> value.matches("[0-9a-f]{64}"));
    }

    private static KeyRegister with(String keys) {
        return new KeyRegister(new AtRest(new MockEnvironment()
                .withProperty("yiciban.journal-secret", "demo-only-not-a-secret")
                .withProperty("yiciban.at-rest.keys", keys)));
    }
}
