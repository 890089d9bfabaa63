package org.yiciban.document.issued;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The seal of a document: which one it wants, and who set it when.
 *
 * @param kind what kind of seal it is
 * @param by the username of the person who set it; null while it waits
 * @param name the person's name as it was then
 * @param at when
 */
public record SealMark(SealType type, SealKind kind, @Nullable String by, @Nullable String name, @Nullable Instant at) {

    /** Whether a person has set it. */
    public boolean isSet() {
        return by != null;
    }

    /** As the row of its document has it; null for a document that wants none. */
    static @Nullable SealMark of(ResultSet row) throws SQLException {
        String type = row.getString("seal");
        if (type == null) {
            return null;
        }
        OffsetDateTime at = row.getObject("sealed_at", OffsetDateTime.class);
        return new SealMark(
                SealType.valueOf(type),
                SealKind.valueOf(row.getString("seal_kind")),
                row.getString("sealed_by"),
                row.getString("sealed_name"),
                at == null ? null : at.toInstant());
    }
}
