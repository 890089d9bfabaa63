package org.yiciban.modeljournal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.shared.HmacSha256;

/** Verifies the journal of models of a database, whether a program runs on it or not. */
public final class ModelJournalCheck {

    private static final int LINES_AT_A_TIME = 500;

    private final JdbcTemplate jdbc;
    private final HmacSha256 key;

    /**
     * @param key the one that follows from the journal's secret for {@link ModelJournal#PURPOSE}
     */
    public ModelJournalCheck(DataSource database, byte[] key) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(LINES_AT_A_TIME);
        this.key = new HmacSha256(key);
    }

    /** What can be wrong with it. */
    public enum Fault {
        /** A line isn't what was written. */
        CHANGED,
        /** A line isn't there. */
        MISSING,
        /** Lines at its end aren't there, or its length was changed. */
        CUT
    }

    /**
     * What a verification found.
     *
     * @param lines how many there are
     * @param fault the first thing that is wrong
     * @param at the number of the line that it is about; 0 where nothing is wrong
     */
    public record Verified(long lines, Optional<Fault> fault, long at) {}

    /** Reads every line. */
    public Verified verify() {
        Chain chain = new Chain();
        jdbc.query("select * from model_journal order by entry_no", row -> {
            chain.take(ModelLine.of(row));
        });
        jdbc.query("select length, head from model_journal_head", row -> {
            chain.end(row.getLong("length"), row.getString("head"));
        });
        return new Verified(chain.lines, Optional.ofNullable(chain.fault), chain.at);
    }

    /** Writes every line, its values parted by tabs, in their order. */
    public void write(Writer out) {
        jdbc.query("select * from model_journal order by entry_no", row -> {
            try {
                out.write(ModelLine.of(row).exported() + "\n");
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private final class Chain {

        private long lines;
        private String before = "";
        private @Nullable Fault fault;
        private long at;

        void take(ModelLine line) {
            lines++;
            if (fault == null && line.number() != lines) {
                tell(Fault.MISSING, lines);
            } else if (fault == null && !line.sealed(key, before).equals(line.seal())) {
                tell(Fault.CHANGED, lines);
            }
            before = line.seal();
        }

        void end(long length, String head) {
            if (fault == null && (length != lines || !head.equals(before))) {
                tell(Fault.CUT, lines + 1);
            }
        }

        private void tell(Fault what, long line) {
            fault = what;
            at = line;
        }
    }
}
