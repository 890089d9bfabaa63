package org.yiciban.casefile.audit;

import java.io.Writer;
import java.time.Instant;
import java.util.List;

/**
 * The heads of the journals: what was written up to a moment, signed, so that a copy kept elsewhere shows later whether
 * anybody rewrote it, be it whoever has the database and its secret.
 */
public interface JournalHeads {

    /**
     * A head.
     *
     * @param cases how many journals had grown since the one before it
     * @param faults how many journals were not as they were written; those are not in it
     */
    record Head(int number, Instant madeAt, long cases, long faults) {}

    /** The file of the key. */
    String KEY_FILE = "journal-key.pem";

    /** What the file of a head is called: in the order of their numbers by their names too. */
    static String fileName(int number) {
        return "journal-head-%06d.txt".formatted(number);
    }

    /** The last heads, the newest first. */
    List<Head> heads();

    /** Whether there is a head of this number. */
    boolean exists(int number);

    /**
     * Writes a head as the file that is kept elsewhere.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException when there is none of this number
     */
    void write(int number, Writer out);

    /** What the signatures are verified with, as PEM. */
    String publicKey();
}
