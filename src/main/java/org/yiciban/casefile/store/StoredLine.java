package org.yiciban.casefile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiciban.atrest.AtRest;
import org.yiciban.atrest.UnreadableValue;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.shared.CaseNumber;

/**
 * A line of the journal as it stands in its table, with the very text of its words and facts, opened: the journal's
 * seal is over what was said, whichever key it lies under, also where nobody could read it any more.
 *
 * @param seal null before it is sealed
 */
public record StoredLine(
        String caseNumber,
        int no,
        Instant at,
        Instant effectiveAt,
        String event,
        String part,
        String actor,
        String actorName,
        @Nullable String onBehalfOf,
        String channel,
        @Nullable String agency,
        @Nullable String statusBefore,
        @Nullable String statusAfter,
        @Nullable String clockEffect,
        String facts,
        @Nullable String seal) {

    static StoredLine of(CaseNumber number, int no, JournalLine line, String facts) {
        return new StoredLine(
                number.value(),
                no,
                line.at(),
                line.effectiveAt(),
                line.event().name(),
                line.part().key(),
                line.actor(),
                line.actorName(),
                line.onBehalfOf(),
                line.channel().name(),
                line.agency(),
                line.statusBefore(),
                line.statusAfter(),
                line.clockEffect(),
                facts,
                null);
    }

    /** What can't be opened is given as it stands, what was taken away as empty: no seal fits it, so a change is told. */
    private static String facts(ResultSet row, AtRest keys) throws SQLException {
        try {
            return Objects.requireNonNullElse(keys.open(CaseColumns.FACTS, row), "");
        } catch (UnreadableValue altered) {
            return row.getString(CaseColumns.FACTS.column());
        }
    }

    static StoredLine of(ResultSet row, AtRest keys) throws SQLException {
        return new StoredLine(
                row.getString("case_number"),
                row.getInt("entry_no"),
                Sql.moment(row, "at"),
                Sql.moment(row, "effective_at"),
                row.getString("verb"),
                row.getString("part"),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("on_behalf_of"),
                row.getString("channel"),
                row.getString("agency"),
                row.getString("status_before"),
                row.getString("status_after"),
                row.getString("clock_effect"),
                facts(row, keys),
                row.getString("seal"));
    }

    /** The values of a new row, in the order of the columns. */
    Object[] row(String sealed, AtRest keys) {
        return new Object[] {
            caseNumber,
            no,
            Sql.time(at),
            Sql.time(effectiveAt),
            event,
            part,
            actor,
            actorName,
            onBehalfOf,
            channel,
            agency,
            statusBefore,
            statusAfter,
            clockEffect,
            keys.seal(CaseColumns.FACTS.at(caseNumber, no), facts),
            sealed
        };
    }

    /** What is sealed: the line and the seal of the one before it. */
    String sealed(@Nullable String previous) {
        return String.join(
                "\n",
                caseNumber,
                String.valueOf(no),
                at.toString(),
                effectiveAt.toString(),
                event,
                part,
                actor,
                actorName,
                String.valueOf(onBehalfOf),
                channel,
                String.valueOf(agency),
                String.valueOf(statusBefore),
                String.valueOf(statusAfter),
                String.valueOf(clockEffect),
                facts,
                previous);
    }
}
