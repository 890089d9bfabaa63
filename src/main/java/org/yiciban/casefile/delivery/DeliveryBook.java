package org.yiciban.casefile.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.store.Sql;
import org.yiciban.casefile.store.StoredJson;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/** The deliveries of the cases as they are stored: who took what is sealed. */
@Repository
class DeliveryBook {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final StoredJson json;

    DeliveryBook(JdbcClient jdbc, JdbcTemplate batches, StoredJson json) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Writes down what the window did with results, in one go; the case has so many deliveries before. */
    void record(
            StepAct act,
            int before,
            List<CaseItem> items,
            DeliveryMode mode,
            Delivery.State state,
            Instant at,
            LocalText line,
            List<Delivery.Fact> facts,
            @Nullable String document) {
        String recipient = DeliveryInput.typed(act, "recipient");
        Delivery.Said said = new Delivery.Said(
                recipient.isEmpty() ? null : recipient,
                Recipients.number(act),
                Delivery.Text.of(act.context().person().name()),
                Delivery.Text.of(line),
                facts);
        String number = act.file().number().value();
        List<Object[]> rows = new ArrayList<>();
        for (CaseItem item : items) {
            int no = before + rows.size() + 1;
            rows.add(new Object[] {
                number,
                no,
                item.key().toString(),
                mode.name(),
                state.name(),
                json.seal(DeliveryColumns.SAID, said, number, no),
                act.context().actorId(),
                Sql.time(at),
                state.isOpen() ? null : Sql.time(at),
                document
            });
        }
        batches.batchUpdate(
                "insert into item_delivery (case_number, delivery_no, item, mode, state, said, done_by, done_at, settled_at,"
                        + " document) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** It is over: served, failed, or served in another way before. */
    void settle(CaseNumber number, Delivery one, Delivery.State state, Instant at, @Nullable String document) {
        jdbc.sql(
                        """
                        update item_delivery set state = :state, settled_at = :at, document = :document
                        where case_number = :case and delivery_no = :no""")
                .param("state", state.name())
                .param("at", Sql.time(at))
                .param("document", document)
                .param("case", number.value())
                .param("no", one.number())
                .update();
    }

    /** All of a case, the oldest first. */
    List<Delivery> of(CaseNumber number) {
        return jdbc.sql("select * from item_delivery where case_number = ? order by delivery_no")
                .param(number.value())
                .query((row, at) -> read(row))
                .list();
    }

    private Delivery read(ResultSet row) throws SQLException {
        return new Delivery(
                row.getInt("delivery_no"),
                ItemKey.read(row.getString("item")),
                Objects.requireNonNull(Sql.value(DeliveryMode.class, row, "mode")),
                Objects.requireNonNull(Sql.value(Delivery.State.class, row, "state")),
                json.open(DeliveryColumns.SAID, row, Delivery.Said.class),
                row.getString("done_by"),
                Sql.moment(row, "done_at"),
                Sql.instant(row, "settled_at"),
                row.getString("document"));
    }
}
