package org.yiciban.casefile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.facts.FactsOfEvent;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActedFor;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.facts.FactMap;
import org.yiciban.shared.DivisionCode;

/** How values stand in the tables: instants in UTC, enums by name. */
public final class Sql {

    private Sql() {}

    public static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The code of the item whose key is in the column: {@code code} of {@code code.3}. */
    public static String itemCode(String column) {
        return "substring(" + column + " from 1 for position('.' in " + column + " || '.') - 1)";
    }

    /** What a case's number is like when the case was received in that division; lists are estimated well by it. */
    public static String receivedIn(DivisionCode division) {
        return "________" + division + "%";
    }

    /** Null where there is none. */
    public static @Nullable OffsetDateTime timeIfAny(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }

    /** Of a column that is never empty. */
    public static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column), column);
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    public static <E extends Enum<E>> @Nullable E value(Class<E> type, ResultSet row, String column)
            throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    public static JournalLine journalLine(ResultSet row, StoredJson json) throws SQLException {
        Map<String, Object> facts = json.open(CaseColumns.FACTS, row);
        return new JournalLine(
                JournalEvent.valueOf(row.getString("verb")),
                CasePart.read(row.getString("part")),
                moment(row, "at"),
                moment(row, "effective_at"),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("on_behalf_of"),
                Channel.valueOf(row.getString("channel")),
                row.getString("agency"),
                row.getString("status_before"),
                row.getString("status_after"),
                row.getString("clock_effect"),
                FactMap.read(facts, FactsOfEvent.of(JournalEvent.valueOf(row.getString("verb")))),
                FactMap.read(facts, ActedFor.class));
    }
}
