package org.yiciban.document.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.DivisionCode;

/**
 * A version of what an agency says in its own words in documents of one type.
 *
 * @param division in which it says so; null for all
 * @param version counted for agency, division and type
 * @param content the sentences; none where the shipped ones shall hold again
 * @param hash SHA-256 of the content as it is kept, in hexadecimal digits
 * @param proposedBy account
 * @param decidedBy account; null while nobody has decided
 * @param decidedAt since when it is in force, where it was approved
 * @param remark why it was sent back; empty where nothing was said
 */
public record DocumentTemplate(
        long id,
        AgencyCode agency,
        @Nullable DivisionCode division,
        DocumentType type,
        int version,
        TemplateState state,
        TemplateContent content,
        String hash,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String remark) {

    static DocumentTemplate of(ResultSet row) throws SQLException {
        String division = Objects.requireNonNullElse(row.getString("division"), "");
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new DocumentTemplate(
                row.getLong("id"),
                new AgencyCode(row.getString("agency")),
                division.isEmpty() ? null : new DivisionCode(division),
                DocumentType.valueOf(row.getString("type")),
                row.getInt("version"),
                TemplateState.valueOf(row.getString("state")),
                TemplateContent.read(row.getString("content")),
                row.getString("hash"),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                row.getString("remark"));
    }
}
