package org.yiciban.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.atrest.AtRest;
import org.yiciban.atrest.SealedColumn;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.HeldTurn;

/** The rows of the outbox as the dispatch works them off. A try is counted before it is made. */
@Repository
class OutboxRows {

    /** Longer than any try takes, see the time-outs of the mail session; a node that dies holds a row no longer. */
    static final Duration CLAIM = Duration.ofMinutes(10);

    private static final int LONGEST_ERROR = 500;

    static final SealedColumn RECIPIENT = SealedColumn.of("outbox", "recipient", "message_key");
    static final SealedColumn SUBJECT = SealedColumn.of("outbox", "subject", "message_key");
    static final SealedColumn BODY = SealedColumn.of("outbox", "body", "message_key");

    private final JdbcClient jdbc;
    private final AtRest atRest;

    OutboxRows(JdbcClient jdbc, AtRest atRest) {
        this.jdbc = jdbc;
        this.atRest = atRest;
    }

    /**
     * A letter that this node alone may send now.
     *
     * @param attempt which try this is; what is written about it counts only while no later one was begun
     */
    record Claimed(long id, int attempt, Letter letter) {}

    /**
     * Takes the row of that way that has been due longest and that no other node holds. One that was never tried is due, and so is one
     * that is to wait for longer than anything does: a clock that was ahead has written it.
     *
     * @param latest no try is put off until after that
     */
    @Transactional
    Optional<Claimed> claim(MessageWay way, Instant now, Instant latest) {
        Optional<Claimed> due = jdbc.sql(
                        """
                        select * from outbox
                        where state = 'WAITING' and channel = ? and (next_try_at <= ? or attempts = 0 or next_try_at > ?)
                            and (claimed_until is null or claimed_until < ? or claimed_until > ?)
                        order by next_try_at, id fetch first 1 rows only for update skip locked""")
                .params(way.name(), time(now), time(latest), time(now), time(HeldTurn.latest(now, CLAIM)))
                .query((row, i) -> claimed(row))
                .optional();
        due.ifPresent(claimed -> jdbc.sql("update outbox set attempts = ?, claimed_until = ? where id = ?")
                .params(claimed.attempt(), time(now.plus(CLAIM)), claimed.id())
                .update());
        return due;
    }

    /** The server has taken it; its text is needed no more. */
    void sent(Claimed claimed, Instant at) {
        jdbc.sql(
                        """
                        update outbox set state = 'SENT', sent_at = ?, body = null, last_error = null,
                            claimed_until = null
                        where id = ? and attempts = ?""")
                .params(time(at), claimed.id(), claimed.attempt())
                .update();
    }

    void failed(Claimed claimed, String error, Instant nextTry) {
        refused(claimed, "WAITING", error, nextTry);
    }

    void givenUp(Claimed claimed, String error, Instant at) {
        refused(claimed, "FAILED", error, at);
    }

    private void refused(Claimed claimed, String state, String error, Instant nextTry) {
        jdbc.sql(
                        """
                        update outbox set state = ?, last_error = ?, next_try_at = ?, claimed_until = null
                        where id = ? and attempts = ? and state = 'WAITING'""")
                .params(
                        state,
                        error.substring(0, Math.min(error.length(), LONGEST_ERROR)),
                        time(nextTry),
                        claimed.id(),
                        claimed.attempt())
                .update();
    }

    void forget(Instant olderThan) {
        jdbc.sql("delete from outbox where created_at < ?")
                .param(time(olderThan))
                .update();
    }

    private Claimed claimed(ResultSet row) throws SQLException {
        return new Claimed(
                row.getLong("id"),
                row.getInt("attempts") + 1,
                new Letter(
                        row.getString("message_key"),
                        new CaseNumber(row.getString("case_number")),
                        NotificationKind.valueOf(row.getString("kind")),
                        MessageWay.valueOf(row.getString("channel")),
                        atRest.open(RECIPIENT, row),
                        row.getString("language"),
                        atRest.open(SUBJECT, row),
                        atRest.open(BODY, row),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()));
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
