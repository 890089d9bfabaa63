package org.yiciban.engine.nodes;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The nodes that work off jobs, by the name under which each locks them. Whether one lives is told by the database's own
 * time alone: the clocks of the nodes may differ.
 */
final class EngineNodes {

    /** A node that was not seen for so many seconds is dead. */
    private static final int DEAD_AFTER_SECONDS = 9;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EngineNodes(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** The node lives. */
    void seen(String owner) {
        if (jdbc.sql("update engine_node set seen_at = current_timestamp where lock_owner = ?")
                        .param(owner)
                        .update()
                == 0) {
            jdbc.sql("insert into engine_node (lock_owner, seen_at) values (?, current_timestamp)")
                    .param(owner)
                    .update();
        }
    }

    /** Nodes that died, or were held up for as long. */
    List<String> dead() {
        return jdbc.sql("select lock_owner from engine_node where seen_at < current_timestamp - interval '"
                        + DEAD_AFTER_SECONDS + "' second order by lock_owner")
                .query(String.class)
                .list();
    }

    /**
     * Takes the locks off the jobs of a dead node, and forgets it when none is left. A job that somebody is writing just
     * now waits for the next time. Each gets a new revision: a node that was held up only, and goes on with such a job,
     * can't finish it, and what it did is rolled back.
     *
     * @return how many jobs were freed
     */
    int free(String dead) {
        Integer freed = transaction.execute(status -> {
            List<String> jobs = jdbc.sql("select ID_ from ACT_RU_JOB where LOCK_OWNER_ = ? for update skip locked")
                    .param(dead)
                    .query(String.class)
                    .list();
            for (String job : jobs) {
                jdbc.sql("update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null, REV_ = REV_ + 1"
                                + " where ID_ = ? and LOCK_OWNER_ = ?")
                        .params(job, dead)
                        .update();
            }
            jdbc.sql("delete from engine_node where lock_owner = ?"
                            + " and not exists (select 1 from ACT_RU_JOB where LOCK_OWNER_ = ?)")
                    .params(dead, dead)
                    .update();
            return jobs.size();
        });
        return freed == null ? 0 : freed;
    }
}
