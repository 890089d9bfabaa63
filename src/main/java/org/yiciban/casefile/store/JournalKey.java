package org.yiciban.casefile.store;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yiciban.atrest.AtRest;
import org.yiciban.atrest.KeyRegister;
import org.yiciban.shared.StartRefused;
import org.yiciban.shared.StoredTables;

/**
 * Sees to it that a database is opened with the secret that its journal was begun with. The secret isn't kept, only a
 * value that shows whether it is the same one. It is looked at before the tables are brought up to date, so that a start
 * with another secret has changed nothing.
 */
@Component
class JournalKey implements FlywayMigrationStrategy {

    private static final String KEY = "journal";
    /** What is sealed for the check value; no line of a journal begins so. */
    private static final String CHECK = "key-check\n1";
    /** A journal from before there was a check value shows by its own lines which secret it was sealed with. */
    private static final String FIRST_LINES =
            "select * from journal_entry where entry_no = 1 order by case_number desc limit 5";

    private final CaseSecret secret;
    private final KeyRegister atRest;
    private final AtRest keys;

    JournalKey(CaseSecret secret, KeyRegister atRest, AtRest keys) {
        this.secret = secret;
        this.atRest = atRest;
        this.keys = keys;
    }

    /** @throws StartRefused when the journal was sealed with another secret, or a key of values at rest is missing */
    @Override
    public void migrate(Flyway flyway) {
        JdbcTemplate jdbc = new JdbcTemplate(flyway.getConfiguration().getDataSource());
        check(jdbc);
        atRest.check(jdbc);
        flyway.migrate();
        keep(jdbc);
        check(jdbc);
        atRest.keep(jdbc);
        atRest.check(jdbc);
    }

    private void check(JdbcTemplate jdbc) {
        if (known(jdbc).stream().anyMatch(value -> !value.equals(secret.seal(CHECK)))) {
            throw new StartRefused(
                    List.of("This database was begun with another journal secret: set YICIBAN_JOURNAL_SECRET"
                            + " (yiciban.journal-secret) to the one that it was begun with. With the one that is set"
                            + " now no line of the journal could be verified and no query code would open its case."));
        }
    }

    /** The check value; before there is one, ours where a line was sealed with our secret, and nothing without lines. */
    private List<String> known(JdbcTemplate jdbc) {
        List<String> kept = exists(jdbc, "journal_key")
                ? jdbc.queryForList("select check_value from journal_key where name = ?", String.class, KEY)
                : List.of();
        if (!kept.isEmpty() || !exists(jdbc, "journal_entry")) {
            return kept;
        }
        List<StoredLine> first = jdbc.query(FIRST_LINES, (row, i) -> StoredLine.of(row, keys));
        boolean ours =
                first.stream().anyMatch(line -> secret.seal(line.sealed("")).equals(line.seal()));
        return ours || first.isEmpty() ? List.of() : List.of("another");
    }

    private static boolean exists(JdbcTemplate jdbc, String table) {
        return Boolean.TRUE.equals(
                jdbc.execute((ConnectionCallback<Boolean>) database -> StoredTables.has(database, table)));
    }

    private void keep(JdbcTemplate jdbc) {
        if (jdbc.queryForList("select name from journal_key where name = ?", KEY)
                .isEmpty()) {
            try {
                jdbc.update(
                        "insert into journal_key (name, check_value, kept_at) values (?, ?, current_timestamp)",
                        KEY,
                        secret.seal(CHECK));
            } catch (DuplicateKeyException another) {
                // a node that started at the same time was quicker; whether its secret is ours is looked at next
            }
        }
    }
}
