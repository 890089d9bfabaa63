package org.yiciban.casefile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.yiciban.casefile.facts.JournalFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActedFor;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.facts.FactMap;

/** How values stand in the tables: instants in UTC, enums by name. */
public final class Sql {

    private Sql() {}

    public static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    public static <E extends Enum<E>> E value(Class<E> type, ResultSet row, String column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    public static JournalLine journalLine(ResultSet row, StoredJson json) throws SQLException {
        Map<String, Object> facts = json.open(CaseColumns.FACTS, row);
        return new JournalLine(
                JournalEvent.valueOf(row.getString("verb")),
                CasePart.read(row.getString("part")),
                instant(row, "at"),
                instant(row, "effective_at"),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("on_behalf_of"),
                Channel.valueOf(row.getString("channel")),
                row.getString("agency"),
                row.getString("status_before"),
                row.getString("status_after"),
                row.getString("clock_effect"),
                FactMap.read(facts, JournalFacts.of(JournalEvent.valueOf(row.getString("verb")))),
                FactMap.read(facts, ActedFor.class));
    }
}
