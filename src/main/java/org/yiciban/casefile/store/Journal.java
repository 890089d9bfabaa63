package org.yiciban.casefile.store;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.yiciban.atrest.AtRest;
import org.yiciban.casefile.ports.CaseAdvanced;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.shared.CaseNumber;

/**
 * The journal of the cases: append-only, each line sealed with the one before it. Head and length stand in the case row,
 * so that a missing last line shows too.
 */
@Repository
public class Journal {

    private static final String INSERT =
            """
            insert into journal_entry (case_number, entry_no, at, effective_at, verb, part, actor, actor_name,
                on_behalf_of, channel, agency, status_before, status_after, clock_effect, facts, seal)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LINES = "select * from journal_entry where case_number = ? order by entry_no";

    private final JdbcTemplate jdbc;
    private final CaseSecret secret;
    private final StoredJson json;
    private final AtRest atRest;
    private final ApplicationEventPublisher listeners;

    Journal(JdbcTemplate jdbc, CaseSecret secret, StoredJson json, AtRest atRest, ApplicationEventPublisher listeners) {
        this.jdbc = jdbc;
        this.secret = secret;
        this.json = json;
        this.atRest = atRest;
        this.listeners = listeners;
    }

    /** Appends the new lines of the case and moves its head, in one batch; then modules that only react hear of them. */
    void append(CaseFile file) {
        seal(file).run();
    }

    /** Seals the new lines and moves the head, which stands in the row of the case; what is given back appends them. */
    Runnable seal(CaseFile file) {
        List<Object[]> rows = new ArrayList<>();
        List<JournalLine> lines = List.copyOf(file.journal().newLines());
        int no = file.journal().length();
        String head = file.journal().head();
        for (JournalLine line : lines) {
            no++;
            StoredLine stored = StoredLine.of(file.number(), no, line, json.facts(line));
            head = secret.seal(stored.sealed(head));
            rows.add(stored.row(head, atRest));
        }
        file.journal().stored(no, head);
        return () -> {
            if (!rows.isEmpty()) {
                jdbc.batchUpdate(INSERT, rows);
                listeners.publishEvent(CaseAdvanced.by(file, lines));
            }
        };
    }

    /** The lines of a case, oldest first. */
    public List<JournalLine> of(CaseNumber number) {
        return jdbc.query(LINES, (row, i) -> Sql.journalLine(row, json), number.value());
    }
}
