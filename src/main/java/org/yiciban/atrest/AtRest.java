package org.yiciban.atrest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * What lies in the tables encrypted, and hashes by which it is found without being opened. A stored value is
 * {@code v1:keyId:nonce:text}, a hash {@code keyId:digits}; which algorithms follow from the key.
 */
@Component
public class AtRest {

    private static final String VERSION = "v1:";

    private final KeyRing ring;
    private final KeyRing hashes;

    /**
     * The keys that the settings name.
     *
     * @throws org.yiciban.shared.StartRefused when a setting is wrong, in plain sentences
     */
    public AtRest(Environment settings) {
        this.ring = KeyRing.of(KeyPurpose.ENCRYPTION, settings);
        this.hashes = KeyRing.of(KeyPurpose.HASH, settings);
    }

    /** What is stored for a text; nothing for nothing. */
    public @Nullable String seal(Place place, @Nullable String plain) {
        AtRestKey key = ring.current();
        return plain == null ? null : VERSION + key.id() + ":" + key.sealed(place, plain);
    }

    /**
     * The text that was stored. What was written before anything was sealed is given as it stands.
     *
     * @throws UnreadableValue when its key is missing, or it was cut, altered or copied from elsewhere
     */
    public @Nullable String open(Place place, @Nullable String stored) {
        if (stored == null || !stored.startsWith(VERSION)) {
            return stored;
        }
        String[] parts = stored.split(":", -1);
        if (parts.length != 4) {
            throw new UnreadableValue(place, "it was cut.");
        }
        return ring.find(parts[1])
                .orElseThrow(() -> new UnreadableValue(
                        place, "its key “" + parts[1] + "” isn't among those of " + KeyPurpose.ENCRYPTION.named()))
                .opened(place, parts[2], parts[3]);
    }

    /** The text that stands in a column of the row that is being read, which has to have its key as well. */
    public @Nullable String open(SealedColumn column, ResultSet row) throws SQLException {
        return open(column.at(row), row.getString(column.column()));
    }

    /**
     * The same, of a column that is empty in no row.
     *
     * @throws UnreadableValue also when nothing stands there
     */
    public String openFilled(SealedColumn column, ResultSet row) throws SQLException {
        String text = open(column, row);
        if (text == null) {
            throw new UnreadableValue(column.at(row), "nothing stands there.");
        }
        return text;
    }

    /** How what is sealed with the current key begins. */
    String currentPrefix() {
        return VERSION + ring.current().id() + ":";
    }

    /** How a hash under the current key begins. */
    public String hashPrefix() {
        return hashes.current().id() + ":";
    }

    /**
     * The hash under the current key of a value that is written in one way only.
     *
     * @param kind such as {@code identity}: the same value of another kind has another hash
     */
    public String hash(String kind, String normalised) {
        return hash(hashes.current(), kind, normalised);
    }

    /** The hashes under all keys, the current one's first: whoever looks for a value looks for each. */
    public List<String> hashes(String kind, String normalised) {
        return Stream.concat(Stream.of(hashes.current()), hashes.all().stream())
                .map(key -> hash(key, kind, normalised))
                .distinct()
                .toList();
    }

    private static String hash(AtRestKey key, String kind, String normalised) {
        return key.id() + ":" + key.hash(kind + "\n" + normalised);
    }

    /** The keys that write, one a purpose. */
    List<AtRestKey> writing() {
        return List.of(ring.current(), hashes.current());
    }

    /** The keys that read. */
    Collection<AtRestKey> reading(KeyPurpose purpose) {
        return (purpose == KeyPurpose.HASH ? hashes : ring).all();
    }

    /** The ids of the keys that stand in settings and without which values of this database can't be read or found. */
    public static List<String> neededOf(Connection database) {
        return KeyRegister.needed(new JdbcTemplate(new SingleConnectionDataSource(database, true)));
    }

    /**
     * Sees to it that the keys of a database are among these.
     *
     * @throws org.yiciban.shared.StartRefused when one is missing or another one
     */
    public void requireAll(JdbcTemplate database) {
        new KeyRegister(this).check(database);
    }
}
