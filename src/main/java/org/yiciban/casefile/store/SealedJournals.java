package org.yiciban.casefile.store;

import java.sql.Connection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.yiciban.shared.CaseNumber;

/** All journals of a database that no program runs on: a connection and the secret are enough to read them again. */
public final class SealedJournals {

    private static final String HEADS = "select case_number, journal_length, journal_head from case_file";
    /** So many of the newest show whether a secret is the right one, even if some were tampered with. */
    private static final int SOME = 20;

    private final JdbcTemplate jdbc;
    private final Journal journal;

    /**
     * @param secret what they should be sealed with
     * @throws IllegalArgumentException for a secret that is too short to be one
     */
    public SealedJournals(Connection database, String secret) {
        jdbc = new JdbcTemplate(new SingleConnectionDataSource(database, true));
        journal = new Journal(jdbc, new CaseSecret(new CaseSettings(secret)), null, null);
    }

    private record Head(CaseNumber number, int length, String seal) {}

    /** Whether the secret is theirs, by the newest of them; nothing speaks against it where there are none. */
    public boolean areOurs() {
        List<Head> newest = heads(HEADS + " order by case_number desc fetch first " + SOME + " rows only");
        return newest.isEmpty() || newest.stream().anyMatch(this::isWhole);
    }

    /**
     * Reads every journal.
     *
     * @param broken is told the numbers of cases whose journal isn't as it was sealed
     * @return how many cases there are
     */
    public int read(Consumer<String> broken) {
        List<Head> all = heads(HEADS + " order by case_number");
        all.stream()
                .filter(head -> !isWhole(head))
                .forEach(head -> broken.accept(head.number().value()));
        return all.size();
    }

    private boolean isWhole(Head head) {
        return journal.isWhole(head.number(), head.length(), head.seal());
    }

    private List<Head> heads(String question) {
        return jdbc.query(
                question, (row, i) -> new Head(new CaseNumber(row.getString(1)), row.getInt(2), row.getString(3)));
    }
}
