package org.yiciban.material;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.shared.CaseNumber;

/** A paper as its row in the table of uploads. */
final class UploadRow {

    private UploadRow() {}

    static void insert(Upload upload, JdbcTemplate jdbc) {
        jdbc.update(
                "insert into upload (id, sha256, name, type, size_bytes, owner, uploaded_at, pages, width, height, attachments)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                upload.id(),
                upload.sha256(),
                upload.name(),
                upload.type(),
                upload.size(),
                upload.owner(),
                upload.at().atOffset(ZoneOffset.UTC),
                upload.reading().pages(),
                upload.reading().width(),
                upload.reading().height(),
                upload.reading().attachments());
    }

    static Upload read(ResultSet row) throws SQLException {
        String caseNumber = row.getString("case_number");
        return new Upload(
                row.getString("id"),
                row.getString("sha256"),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size_bytes"),
                row.getString("owner"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                caseNumber == null ? null : new CaseNumber(caseNumber),
                reading(row));
    }

    private static PaperReading reading(ResultSet row) throws SQLException {
        int pages = row.getInt("pages");
        return row.wasNull()
                ? null
                : new PaperReading(pages, row.getInt("width"), row.getInt("height"), row.getBoolean("attachments"));
    }
}
