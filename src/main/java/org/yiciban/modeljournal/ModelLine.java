package org.yiciban.modeljournal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.HmacSha256;

/**
 * A line of the journal of models.
 *
 * @param number counts from 1, without a gap
 * @param seal over this line and the one before it, in hexadecimal digits
 */
public record ModelLine(long number, Instant at, ModelStep step, String seal) {

    static ModelLine of(ResultSet row) throws SQLException {
        long release = row.getLong("release_id");
        boolean none = row.wasNull();
        return new ModelLine(
                row.getLong("entry_no"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new ModelStep(
                        ModelEvent.valueOf(row.getString("event")),
                        row.getString("actor"),
                        row.getString("actor_name"),
                        row.getLong("draft_id"),
                        new BundleKey(row.getString("bundle_key")),
                        row.getString("hash"),
                        none ? null : release,
                        row.getString("remark")),
                row.getString("seal"));
    }

    /** What its seal has to be. Each value is written with its length, so that none can be moved into the next. */
    String sealed(HmacSha256 key, String before) {
        String text = Stream.concat(Stream.of(before), values())
                .map(value -> value.length() + ":" + value)
                .collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(key.of(text));
    }

    /** As auditors take it away. */
    String exported() {
        return values().map(value -> value.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r"))
                .collect(Collectors.joining("\t", "", "\t" + seal));
    }

    private Stream<String> values() {
        return Stream.of(
                String.valueOf(number),
                at.toString(),
                step.event().name(),
                step.actor(),
                step.actorName(),
                String.valueOf(step.draft()),
                step.bundle().value(),
                step.hash(),
                step.release() == null ? "" : String.valueOf(step.release()),
                step.remark());
    }

    ModelLine withSeal(String made) {
        return new ModelLine(number, at, step, made);
    }
}
