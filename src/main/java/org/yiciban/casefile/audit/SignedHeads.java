package org.yiciban.casefile.audit;

import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.casefile.store.Sql;

/** The heads in their tables; a head is written from its rows, always to the same text. */
@Repository
class SignedHeads implements JournalHeads {

    private static final int SHOWN = 30;
    private static final int ROWS_AT_A_TIME = 500;

    private final JdbcTemplate jdbc;
    private final HeadKey key;

    SignedHeads(DataSource database, HeadKey key) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(ROWS_AT_A_TIME);
        this.key = key;
    }

    /**
     * Makes a head of what was taken down for it.
     *
     * @param faults how many journals the verification found fault with
     */
    void sign(Instant now, long faults) {
        Optional<HeadRow> last = last();
        int number = last.map(HeadRow::number).orElse(0) + 1;
        Long cases =
                jdbc.queryForObject("select count(*) from journal_head_case where head_no = ?", Long.class, number);
        HeadRow head = new HeadRow(
                number,
                now.truncatedTo(ChronoUnit.SECONDS),
                last.map(HeadRow::hash).orElse(HeadText.NONE),
                cases == null ? 0 : cases,
                faults,
                "",
                "");
        String hash = HeadText.hash(out -> body(head, out));
        jdbc.update(
                "insert into journal_head (head_no, made_at, previous, cases, faults, hash, signature)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                number,
                Sql.time(head.madeAt()),
                head.previous(),
                head.cases(),
                faults,
                hash,
                key.sign(hash));
    }

    @Override
    public List<Head> heads() {
        return query("order by head_no desc limit " + SHOWN).stream()
                .map(row -> new Head(row.number(), row.madeAt(), row.cases(), row.faults()))
                .toList();
    }

    /** The number of the last head. */
    Optional<Integer> newest() {
        return last().map(HeadRow::number);
    }

    private Optional<HeadRow> last() {
        return query("order by head_no desc limit 1").stream().findFirst();
    }

    /** The numbers of all heads, oldest first. */
    List<Integer> numbers() {
        return jdbc.queryForList("select head_no from journal_head order by head_no", Integer.class);
    }

    @Override
    public boolean exists(int number) {
        return !query("where head_no = ?", number).isEmpty();
    }

    /** Within one transaction, without which PostgreSQL would send all cases of a head at once. */
    @Override
    @Transactional(readOnly = true)
    public void write(int number, Writer out) {
        HeadRow head = DataAccessUtils.requiredSingleResult(query("where head_no = ?", number));
        body(head, out);
        HeadText.signature(head, out);
    }

    @Override
    public String publicKey() {
        return key.published();
    }

    private void body(HeadRow head, Writer out) {
        HeadText.opening(head, out);
        jdbc.query(
                "select case_number, lines, digest from journal_head_case where head_no = ? order by case_number",
                row -> {
                    HeadText.ofCase(row.getString("case_number"), row.getInt("lines"), row.getString("digest"), out);
                },
                head.number());
    }

    private List<HeadRow> query(String which, Object... values) {
        return jdbc.query("select * from journal_head " + which, (row, i) -> HeadRow.of(row), values);
    }
}
