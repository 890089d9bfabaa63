package org.yiciban.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.yiciban.modelling.report.Finding;
import org.yiciban.shared.BundleKey;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A draft as its row has it. */
final class StoredDraft {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private StoredDraft() {}

    static String text(List<Finding> findings) {
        return JSON.writeValueAsString(findings);
    }

    /** @param own the paths of the files that it brings */
    static ModelDraft of(ResultSet row, List<String> own) throws SQLException {
        return new ModelDraft(
                row.getLong("id"),
                new BundleKey(row.getString("bundle_key")),
                row.getInt("version"),
                DraftState.valueOf(row.getString("state")),
                row.getString("hash"),
                row.getObject("base_release", Long.class),
                row.getObject("rollback_of", Long.class),
                row.getString("changed_by"),
                row.getString("changed_by_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                own,
                Arrays.stream(row.getString("others").split(","))
                        .filter(key -> !key.isEmpty())
                        .map(BundleKey::new)
                        .toList(),
                JSON.readValue(row.getString("findings"), FINDINGS),
                DraftRun.valueOf(row.getString("run")),
                row.getString("submitted_by"),
                row.getString("published_by"),
                row.getObject("effective_from", LocalDate.class),
                row.getString("withdrawal_by"),
                row.getObject("release_id", Long.class),
                Objects.requireNonNullElse(row.getString("remark"), ""));
    }
}
