package org.yiciban.casefile.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.store.Sql;
import org.yiciban.casefile.store.StoredJson;
import org.yiciban.catalogue.sheet.BundleNotice;
import org.yiciban.shared.CaseNumber;

/** The public notices as they are stored. The last day of one that runs is its clock's. */
@Repository
class NoticeBook {

    private static final String SELECT =
            """
            select n.*, case when n.state = 'RUNNING' then coalesce(k.due_at, n.until_at) else n.until_at end last_at
            from public_notice n left join legal_clock k on k.case_number = n.case_number and k.clock_no = n.clock_no
            """;

    private final JdbcClient jdbc;
    private final StoredJson json;

    NoticeBook(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Publishes one, and gives its number. */
    long add(CaseFile file, BundleNotice notice, CaseClock clock, PublicNotice.Words words, Instant at) {
        KeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into public_notice (case_number, notice, agency, clock_no, words, published_at, until_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, 'RUNNING')""")
                .params(
                        file.number().value(),
                        notice.id(),
                        file.release().bundle().agencyOf(notice).value(),
                        clock.no(),
                        json.write(words),
                        Sql.time(at),
                        Sql.time(clock.due().orElseThrow()))
                .update(keys, "notice_no");
        return ((Number) Objects.requireNonNull(keys.getKeys())
                        .values()
                        .iterator()
                        .next())
                .longValue();
    }

    /** One runs no longer. */
    void end(PublicNotice notice, PublicNotice.State state, Instant at, Instant until, @Nullable Long next) {
        jdbc.sql("update public_notice set state = :state, ended_at = :ended, until_at = :until, next_no = :next"
                        + " where notice_no = :no")
                .param("state", state.name())
                .param("ended", Sql.time(at))
                .param("until", Sql.time(until))
                .param("next", next)
                .param("no", notice.no())
                .update();
    }

    Optional<PublicNotice> find(long no) {
        return jdbc.sql(SELECT + "where n.notice_no = ?")
                .param(no)
                .query(this::read)
                .optional();
    }

    /** Those of a case, the newest first. */
    List<PublicNotice> of(CaseNumber number) {
        return jdbc.sql(SELECT + "where n.case_number = ? order by n.notice_no desc")
                .param(number.value())
                .query(this::read)
                .list();
    }

    /** Those that run, and those that have ended since then, the newest first. */
    List<PublicNotice> listed(Instant since, int offset, int most) {
        return jdbc.sql(
                        SELECT
                                + """
                        where n.state = 'RUNNING' or n.ended_at >= ?
                        order by n.published_at desc, n.notice_no desc
                        offset ? rows fetch first ? rows only""")
                .params(Sql.time(since), offset, most)
                .query(this::read)
                .list();
    }

    private PublicNotice read(ResultSet row, int number) throws SQLException {
        long next = row.getLong("next_no");
        return new PublicNotice(
                row.getLong("notice_no"),
                new CaseNumber(row.getString("case_number")),
                row.getString("notice"),
                json.read(row.getString("words"), PublicNotice.Words.class),
                Sql.moment(row, "published_at"),
                Sql.moment(row, "last_at"),
                Objects.requireNonNull(Sql.value(PublicNotice.State.class, row, "state")),
                Sql.instant(row, "ended_at"),
                next == 0 ? null : next);
    }
}
