package org.yiciban.casefile.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.yiciban.atrest.AtRest;
import org.yiciban.shared.CaseNumber;

/** All journals of a database that no program runs on: a connection, the secret and the keys are enough to verify them. */
public final class SealedJournals {

    /** So many of the newest show whether a secret is the right one, even if some were tampered with. */
    private static final int SOME = 20;

    private static final String NEWEST =
            "select case_number from case_file order by case_number desc fetch first " + SOME + " rows only";
    private static final String LINES = "select * from journal_entry order by case_number, entry_no";
    private static final int PORTION = 100;
    private static final int ROWS_AT_A_TIME = 500;

    private final JdbcTemplate jdbc;
    private final JournalCheck check;
    private final AtRest keys;

    /**
     * @param secret what they should be sealed with
     * @param keys of what lies encrypted in it
     * @throws IllegalArgumentException for a secret that is too short to be one
     */
    public SealedJournals(Connection database, String secret, AtRest keys) {
        this.keys = keys;
        SingleConnectionDataSource only = new SingleConnectionDataSource(database, true);
        jdbc = new JdbcTemplate(only);
        jdbc.setFetchSize(ROWS_AT_A_TIME);
        check = new JournalCheck(only, CaseSecret.of(secret), keys, (after, last) -> Map.of());
    }

    /** Whether the secret is theirs, by the newest of them; nothing speaks against it where there are none. */
    public boolean areOurs() {
        List<String> newest = jdbc.queryForList(NEWEST, String.class);
        return newest.isEmpty() || newest.stream().map(CaseNumber::new).anyMatch(check::isWhole);
    }

    /**
     * Verifies every journal.
     *
     * @param broken is told the numbers of cases whose journal isn't as it was sealed
     * @return how many cases there are
     */
    public int read(Consumer<String> broken) {
        int cases = 0;
        List<CheckedCase> portion = check.after("", PORTION);
        while (!portion.isEmpty()) {
            cases += portion.size();
            portion.stream().filter(one -> one.fault().isPresent()).forEach(one -> broken.accept(one.caseNumber()));
            portion = check.after(portion.get(portion.size() - 1).caseNumber(), PORTION);
        }
        return cases;
    }

    /**
     * Writes every line of every journal, each on a line of its own with its values parted by tabs, in the order of the
     * cases.
     */
    public void write(Writer out) {
        jdbc.query(LINES, row -> {
            try {
                out.write(ExportedLine.of(StoredLine.of(row, keys)) + "\n");
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }
}
