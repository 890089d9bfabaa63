package org.yiciban.atrest;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yiciban.shared.StartRefused;
import org.yiciban.shared.StoredTables;

/**
 * Which keys the values of a database need. The keys aren't kept, only a value of each that shows whether it is the same
 * one, so that a start with a wrong key, or without one that is still needed, is refused before anything is changed.
 */
@Component
public class KeyRegister {

    private final AtRest keys;

    KeyRegister(AtRest keys) {
        this.keys = keys;
    }

    /**
     * Compares what the database needs with what the settings give.
     *
     * @throws StartRefused when a key is missing or another one
     */
    public void check(JdbcTemplate jdbc) {
        if (!exists(jdbc)) {
            return;
        }
        List<String> wrong = jdbc
                .query(
                        "select purpose, id, check_value, done_at from at_rest_key order by purpose, id",
                        (row, i) -> wrong(
                                KeyPurpose.valueOf(row.getString("purpose")),
                                row.getString("id"),
                                row.getString("check_value"),
                                row.getTimestamp("done_at") == null))
                .stream()
                .filter(sentence -> !sentence.isEmpty())
                // one secret may stand behind both purposes
                .distinct()
                .toList();
        if (!wrong.isEmpty()) {
            throw new StartRefused(wrong);
        }
    }

    private String wrong(KeyPurpose purpose, String id, String checkValue, boolean needed) {
        String setting = id.matches("main(\\.sm)?")
                ? "YICIBAN_JOURNAL_SECRET (yiciban.journal-secret), from which it is derived,"
                : purpose.named();
        return keys.reading(purpose).stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .map(key -> key.checkValue().equals(checkValue)
                        ? ""
                        : needed
                                ? "The key “" + id
                                        + "” is another one than that with which values of this database were"
                                        + " written: set " + setting + " to what it was."
                                : "The id “" + id + "” stood for another key of this database, which is done with: give"
                                        + " the new one in " + setting + " an id of its own.")
                .orElse(
                        needed
                                ? "Values of this database were written with the key “" + id
                                        + "”, which isn't given: name it in " + setting
                                        + ", behind the one that is current."
                                : "");
    }

    /** Takes down which keys write from now on. */
    public void keep(JdbcTemplate jdbc) {
        for (AtRestKey key : keys.writing()) {
            int known = jdbc.update(
                    "update at_rest_key set done_at = null where purpose = ? and id = ? and check_value = ?",
                    key.purpose().name(),
                    key.id(),
                    key.checkValue());
            if (known == 0) {
                try {
                    jdbc.update(
                            "insert into at_rest_key (purpose, id, check_value, kept_at)"
                                    + " values (?, ?, ?, current_timestamp)",
                            key.purpose().name(),
                            key.id(),
                            key.checkValue());
                } catch (DuplicateKeyException another) {
                    // a node that started at the same time was quicker; whether its key is ours is looked at next
                }
            }
        }
    }

    /**
     * Says again that these keys write, where another node has found nothing under them and said that they are done: it
     * doesn't know that this one still runs with other settings.
     */
    void stillWrite(JdbcTemplate jdbc) {
        for (AtRestKey key : keys.writing()) {
            jdbc.update(
                    "update at_rest_key set done_at = null"
                            + " where purpose = ? and id = ? and check_value = ? and done_at is not null",
                    key.purpose().name(),
                    key.id(),
                    key.checkValue());
        }
    }

    /** The ids of keys that stand in settings and are needed; none before there are keys at all. */
    static List<String> needed(JdbcTemplate jdbc) {
        return exists(jdbc)
                ? jdbc.queryForList(
                        "select distinct id from at_rest_key where done_at is null and id not in ('main', 'main.sm')"
                                + " order by id",
                        String.class)
                : List.of();
    }

    private static boolean exists(JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(
                jdbc.execute((ConnectionCallback<Boolean>) database -> StoredTables.has(database, "at_rest_key")));
    }
}
