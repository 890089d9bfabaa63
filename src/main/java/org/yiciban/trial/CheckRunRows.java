package org.yiciban.trial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.modelling.report.Finding;
import org.yiciban.modelling.report.Report;
import org.yiciban.shared.LocalText;
import org.yiciban.trial.CheckRun.State;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The checks as all nodes see them. Their time is that of the database: it is one for all nodes, and doesn't leap with the
 * clock of demo mode.
 */
@Repository
class CheckRunRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private static final TypeReference<List<CleanedText>> CLEANED = new TypeReference<>() {};

    /** A node that says nothing of its checks for so long is taken for dead. */
    private static final String ALIVE = "beat_at > current_timestamp - interval '60' second";

    private static final String KEPT = "beat_at > current_timestamp - interval '60' minute";

    private final JdbcClient jdbc;

    CheckRunRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a new one down, and takes away those that are kept no longer. */
    void add(CheckRun run, String owner, String node) {
        jdbc.sql("delete from check_run where not " + KEPT).update();
        jdbc.sql("insert into check_run (id, owner, node, state, beat_at, done, planned, findings, cleaned)"
                        + " values (:id, :owner, :node, :state, current_timestamp, 0, :of, :findings, :cleaned)")
                .param("id", run.id())
                .param("owner", owner)
                .param("node", node)
                .param("state", run.state().name())
                .param("of", run.of())
                .param("findings", JSON.writeValueAsString(run.findings()))
                .param("cleaned", JSON.writeValueAsString(run.cleaned()))
                .update();
    }

    void remove(String id) {
        jdbc.sql("delete from check_run where id = :id").param("id", id).update();
    }

    void progress(String id, int done, int of, LocalText now) {
        jdbc.sql("update check_run set done = :done, planned = :of, now_zh = :zh, now_en = :en,"
                        + " beat_at = current_timestamp where id = :id and state = 'RUNNING'")
                .param("done", done)
                .param("of", of)
                .param("zh", Report.sentence(now.zh()))
                .param("en", Report.sentence(now.en()))
                .param("id", id)
                .update();
    }

    void end(String id, State state, List<Finding> findings) {
        jdbc.sql(
                        "update check_run set state = :state, findings = :findings, done = case when :state = 'OK' then planned"
                                + " else done end, beat_at = current_timestamp where id = :id")
                .param("state", state.name())
                .param("findings", JSON.writeValueAsString(findings))
                .param("id", id)
                .update();
    }

    /** What runs at this node goes on. */
    void beat(String node) {
        jdbc.sql("update check_run set beat_at = current_timestamp where node = :node and state = 'RUNNING'")
                .param("node", node)
                .update();
    }

    /** One of its owner's, of the last hour; nobody else hears of it. */
    Optional<CheckRun> find(String id, String owner) {
        return jdbc.sql("select c.*, case when " + ALIVE + " then 1 else 0 end as alive from check_run c"
                        + " where id = :id and owner = :owner and " + KEPT)
                .param("id", id)
                .param("owner", owner)
                .query((row, number) -> read(row))
                .optional();
    }

    private static CheckRun read(ResultSet row) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        List<Finding> findings = JSON.readValue(row.getString("findings"), FINDINGS);
        boolean gone = state == State.RUNNING && row.getInt("alive") == 0;
        String now = row.getString("now_zh");
        return new CheckRun(
                row.getString("id"),
                gone ? State.REFUSED : state,
                row.getInt("done"),
                row.getInt("planned"),
                now == null || state != State.RUNNING || gone
                        ? Optional.empty()
                        : Optional.of(LocalText.of(now, row.getString("now_en"))),
                gone ? CheckRuns.with(findings, List.of(TrialNotes.interrupted())) : findings,
                JSON.readValue(row.getString("cleaned"), CLEANED));
    }
}
