package org.yiciban.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.yiciban.atrest.AtRest;
import org.yiciban.shared.CaseNumber;

/** What was sent about a case, to whom and whether it arrived at the server; for those who may see the case. */
@Service
public class SentMessages {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final AtRest atRest;
    private final Couriers couriers;

    SentMessages(JdbcClient jdbc, AtRest atRest, Couriers couriers) {
        this.jdbc = jdbc;
        this.atRest = atRest;
        this.couriers = couriers;
    }

    /**
     * A message about a case.
     *
     * @param kind what it tells; its name stands in the message files under {@code notification.kind.<kind>}
     * @param way {@code MAIL} or {@code SMS}
     * @param recipient masked
     * @param state {@code WAITING}, {@code SENT} or {@code FAILED}: no further try, as nobody is known there
     * @param at when it was sent, else when it was written
     */
    public record Sent(String kind, String way, String recipient, String state, Instant at) {}

    /** The newest first, at most 100; as long as messages are kept. */
    public List<Sent> about(CaseNumber number) {
        return jdbc.sql("select message_key, kind, channel, recipient, state, coalesce(sent_at, created_at) as at_time"
                        + " from outbox where case_number = ? order by created_at desc, id desc fetch first " + MOST
                        + " rows only")
                .param(number.value())
                .query((row, i) -> new Sent(
                        row.getString("kind"),
                        row.getString("channel"),
                        MaskedRecipient.of(atRest.open(OutboxRows.RECIPIENT, row)),
                        row.getString("state"),
                        row.getObject("at_time", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whether text messages are sent at all. */
    public boolean sendsSms() {
        return couriers.open().contains(MessageWay.SMS);
    }
}
