package org.yiciban.remarks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.comparison.Change;
import org.yiciban.comparison.PlacesInFile;
import org.yiciban.identity.account.Account;
import org.yiciban.publication.ModelDraft;
import org.yiciban.shared.LocalText;

/** The remarks in their table. */
@Repository
class RemarkRows {

    /** What is no thing in a file, but the file or the draft. */
    private static final String WHOLE = "WHOLE";

    private final JdbcClient jdbc;
    private final Clock clock;

    RemarkRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(ModelDraft draft, NewRemark remark, PlacesInFile.@Nullable Place place, Account by) {
        jdbc.sql("insert into draft_remark (draft_id, version, path, element, kind, name_zh, name_en, said, written_by,"
                        + " written_name, written_at) values (:draft, :version, :path, :element, :kind, :zh, :en, :said,"
                        + " :by, :name, :at)")
                .param("draft", draft.id())
                .param("version", draft.version())
                .param("path", remark.path())
                .param("element", remark.element())
                .param("kind", place == null ? WHOLE : place.kind().name())
                .param("zh", place == null ? "" : place.name().zh())
                .param("en", place == null ? "" : place.name().en())
                .param("said", remark.text())
                .param("by", by.username())
                .param("name", by.name().zh())
                .param("at", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
    }

    /** The oldest first. */
    List<DraftRemark> of(long draft) {
        return jdbc.sql("select * from draft_remark where draft_id = :draft order by id")
                .param("draft", draft)
                .query((row, i) -> read(row))
                .list();
    }

    /** So many wait to go back with the draft. */
    int unsent(long draft) {
        return jdbc.sql("select count(*) from draft_remark where draft_id = :draft and sent_at is null")
                .param("draft", draft)
                .query(Integer.class)
                .single();
    }

    /** Takes away what its author hasn't sent yet. */
    int remove(long draft, long id, Account by) {
        return jdbc.sql(
                        "delete from draft_remark where id = :id and draft_id = :draft and sent_at is null and written_by = :by")
                .param("id", id)
                .param("draft", draft)
                .param("by", by.username())
                .update();
    }

    /** Says that they went back with the draft; so many. */
    int send(long draft) {
        return jdbc.sql("update draft_remark set sent_at = :at where draft_id = :draft and sent_at is null")
                .param("draft", draft)
                .param("at", now())
                .update();
    }

    /** @param by null where it isn't done after all */
    int mark(long draft, long id, @Nullable Account by) {
        return jdbc.sql("update draft_remark set done_by = :by, done_name = :name, done_at = :at"
                        + " where id = :id and draft_id = :draft and sent_at is not null")
                .param("id", id)
                .param("draft", draft)
                .param("by", by == null ? null : by.username())
                .param("name", by == null ? null : by.name().zh())
                .param("at", by == null ? null : now())
                .update();
    }

    private static DraftRemark read(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String done = row.getString("done_by");
        return new DraftRemark(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("path"),
                kind.equals(WHOLE)
                        ? null
                        : new PlacesInFile.Place(
                                Change.Kind.valueOf(kind),
                                row.getString("element"),
                                new LocalText(row.getString("name_zh"), row.getString("name_en"))),
                row.getString("said"),
                row.getString("written_by"),
                row.getString("written_name"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getObject("sent_at") != null,
                done == null
                        ? null
                        : new DraftRemark.Done(
                                done,
                                row.getString("done_name"),
                                row.getObject("done_at", OffsetDateTime.class).toInstant()),
                false,
                OptionalInt.empty());
    }
}
