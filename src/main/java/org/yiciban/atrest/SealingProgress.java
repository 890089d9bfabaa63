package org.yiciban.atrest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How far sealing has come, for the administrator. Tells no key, only what they are called. */
@Service
public class SealingProgress {

    private final SealingBook book;
    private final AtRest keys;

    SealingProgress(SealingBook book, AtRest keys) {
        this.book = book;
        this.keys = keys;
    }

    /**
     * The newest time that a table was gone through.
     *
     * @param keyIds the keys that were current, that of encryption and that of hashes, with a blank between them
     * @param looked how many rows were looked at
     * @param sealed how many of them were sealed anew
     * @param unreadable how many could not be opened and were left as they are
     * @param endedAt null while it is going on, or where it was interrupted
     */
    public record OfTable(
            String table,
            String keyIds,
            long looked,
            long sealed,
            long unreadable,
            Instant begunAt,
            @Nullable Instant endedAt) {}

    /**
     * A key that values were written with.
     *
     * @param purpose ENCRYPTION or HASH
     * @param doneAt since when no value needs it; null while one may
     */
    public record OfKey(String purpose, String id, Instant keptAt, @Nullable Instant doneAt) {

        /** Whether it follows from the journal's secret and stands in no setting. */
        public boolean derived() {
            return id.equals(KeyRing.DERIVED) || id.startsWith(KeyRing.DERIVED + ".");
        }
    }

    /** By the name of the table. */
    public List<OfTable> tables() {
        return book.tables();
    }

    /** Those that values of this database were written with, the oldest first. */
    public List<OfKey> keys() {
        return book.keys();
    }

    /** The ids of the keys that write now, that of encryption first. */
    public List<String> current() {
        return keys.writing().stream().map(AtRestKey::id).toList();
    }
}
