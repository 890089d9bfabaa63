package org.yiciban.casefile.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What the heads say of each case: how long its journal was, and the digest of its lines up to there. */
@Repository
public class CaseHeads {

    /** What the newest head that speaks of a case says. */
    record Known(int lines, String digest) {}

    /** What is known from heads of the cases behind one number, up to another. */
    @FunctionalInterface
    interface Source {
        Map<String, Known> between(String after, String last);
    }

    private static final String NEWEST =
            """
            select h.case_number, h.lines, h.digest from journal_head_case h
            where h.case_number > ? and h.case_number <= ? and h.head_no =
                (select max(newer.head_no) from journal_head_case newer where newer.case_number = h.case_number)""";

    private static final String GONE =
            """
            select distinct h.case_number from journal_head_case h
            where h.case_number > ? and (? = '' or h.case_number <= ?)
                and not exists (select 1 from case_file c where c.case_number = h.case_number)
            order by h.case_number""";

    /** The head that is being made has the next number; it gets its row when the verification ends. */
    private static final String KEEP =
            """
            insert into journal_head_case (case_number, head_no, lines, digest)
            values (?, (select coalesce(max(head_no), 0) + 1 from journal_head), ?, ?)""";

    private final JdbcTemplate jdbc;

    CaseHeads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement, however many cases. */
    Map<String, Known> between(String after, String last) {
        return jdbc
                .query(
                        NEWEST,
                        (row, i) -> Map.entry(
                                row.getString("case_number"), new Known(row.getInt("lines"), row.getString("digest"))),
                        after,
                        last)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * The cases that a head speaks of and that aren't there any more.
     *
     * @param last the last number that is looked at; empty for all
     */
    public List<String> gone(String after, String last) {
        return jdbc.queryForList(GONE, String.class, after, last, last);
    }

    /** Takes down, for the next head, which journals have grown. */
    public void keep(List<CheckedCase> portion) {
        jdbc.batchUpdate(
                KEEP,
                portion.stream()
                        .filter(CheckedCase::hasGrown)
                        .map(one -> new Object[] {one.caseNumber(), one.lines(), one.digest()})
                        .toList());
    }
}
