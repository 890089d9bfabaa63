package org.yiciban.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.yiciban.atrest.AtRest;
import org.yiciban.shared.CaseNumber;

/** The outbox as the administrator sees it: what waits, what was given up, and one more try. Shows no address in full. */
@Service
public class Outbox {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Couriers couriers;
    private final StandInSms standIn;
    private final OutboxDispatcher outboxDispatcher;
    private final Clock clock;
    private final AtRest atRest;

    Outbox(
            JdbcClient jdbc,
            Couriers couriers,
            StandInSms standIn,
            OutboxDispatcher outboxDispatcher,
            Clock clock,
            AtRest atRest) {
        this.jdbc = jdbc;
        this.couriers = couriers;
        this.standIn = standIn;
        this.outboxDispatcher = outboxDispatcher;
        this.clock = clock;
        this.atRest = atRest;
    }

    /**
     * A message that has not been sent.
     *
     * @param kind what it tells; its name stands in the message files under {@code notification.kind.<kind>}
     * @param way {@code MAIL} or {@code SMS}
     * @param recipient masked
     * @param attempts how often it was tried
     * @param lastError what the mail server said, without addresses; null before the first try
     * @param nextTry null when it was given up
     */
    public record Entry(
            long id,
            CaseNumber caseNumber,
            String kind,
            String way,
            String recipient,
            Instant writtenAt,
            int attempts,
            String lastError,
            Instant nextTry) {

        /** Nothing more happens by itself. */
        public boolean givenUp() {
            return nextTry == null;
        }
    }

    /** A text message that the stand-in has taken; the number is masked. */
    public record Shown(String number, String text) {}

    /** How many messages there are: waiting, given up, sent and still on record. */
    public record Count(int waiting, int givenUp, int sent) {}

    /** Whether there is a mail server; without one no mail is written and none sent. */
    public boolean hasServer() {
        return couriers.open().contains(MessageWay.MAIL);
    }

    /** Whether text messages are sent; otherwise none is written. */
    public boolean hasSms() {
        return couriers.open().contains(MessageWay.SMS);
    }

    /** What the stand-in of demo mode would have sent, the newest first, at most 20. */
    public List<Shown> shown() {
        return standIn.shown();
    }

    /** The numbers of all messages on record. */
    public Count count() {
        return jdbc.sql(
                        """
                        select count(case when state = 'WAITING' then 1 end), count(case when state = 'FAILED' then 1 end),
                            count(case when state = 'SENT' then 1 end) from outbox""")
                .query((row, i) -> new Count(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    /** What was given up, then what waits; the oldest first, at most 200. */
    public List<Entry> unsent() {
        return jdbc.sql("select * from outbox where state <> 'SENT' order by state, id fetch first " + MOST
                        + " rows only")
                .query((row, i) -> entry(row))
                .list();
    }

    /**
     * Has a message tried again now, with all its tries before it if it was given up.
     *
     * @return false when it was sent meanwhile
     */
    public boolean retry(long id) {
        return again("id = ? and state <> 'SENT'", id) == 1;
    }

    /**
     * Has everything tried again that was given up.
     *
     * @return how many that were
     */
    public int retryGivenUp() {
        return again("state = ?", "FAILED");
    }

    private int again(String which, Object value) {
        // the tries of a waiting row are left: they tell the node that may be sending it that it still holds it
        int changed = jdbc.sql("update outbox set attempts = case when state = 'FAILED' then 0 else attempts end,"
                        + " next_try_at = ?, state = 'WAITING' where " + which)
                .params(OutboxRows.time(clock.instant().truncatedTo(ChronoUnit.SECONDS)), value)
                .update();
        outboxDispatcher.wake();
        return changed;
    }

    private Entry entry(ResultSet row) throws SQLException {
        boolean givenUp = "FAILED".equals(row.getString("state"));
        return new Entry(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                row.getString("kind"),
                row.getString("channel"),
                MaskedRecipient.of(atRest.open(OutboxRows.RECIPIENT, row)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getString("last_error"),
                givenUp
                        ? null
                        : row.getObject("next_try_at", OffsetDateTime.class).toInstant());
    }
}
