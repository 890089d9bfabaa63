package org.yiciban.trial;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Single cases that are tried, as all nodes see them. Their time is that of the database. */
@Repository
class DryRunRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KEPT = "begun_at > current_timestamp - interval '60' minute";
    /** A case takes seconds, and waits for its turn; of one that is underway for so long the node is gone. */
    private static final String ALIVE = "begun_at > current_timestamp - interval '15' minute";

    private final JdbcClient jdbc;

    DryRunRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where one stands: what came of it, empty while it runs. */
    record Kept(Optional<DryRun> came, boolean alive) {}

    /** Takes a new one down, and takes away those that are kept no longer. */
    void add(String id, long draft, String owner) {
        jdbc.sql("delete from dry_run where not " + KEPT).update();
        jdbc.sql("insert into dry_run (id, draft, owner, begun_at) values (:id, :draft, :owner, current_timestamp)")
                .param("id", id)
                .param("draft", draft)
                .param("owner", owner)
                .update();
    }

    void remove(String id) {
        jdbc.sql("delete from dry_run where id = :id").param("id", id).update();
    }

    void end(String id, DryRun came) {
        jdbc.sql("update dry_run set came = :came where id = :id")
                .param("came", JSON.writeValueAsString(came))
                .param("id", id)
                .update();
    }

    /** One of its owner's and of that draft, of the last hour; nobody else hears of it. */
    Optional<Kept> find(String id, long draft, String owner) {
        return jdbc.sql("select came, case when " + ALIVE + " then 1 else 0 end as alive from dry_run"
                        + " where id = :id and draft = :draft and owner = :owner and " + KEPT)
                .param("id", id)
                .param("draft", draft)
                .param("owner", owner)
                .query((row, number) -> new Kept(
                        Optional.ofNullable(row.getString("came")).map(came -> JSON.readValue(came, DryRun.class)),
                        row.getInt("alive") == 1))
                .optional();
    }
}
