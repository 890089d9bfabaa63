package org.yiciban.casefile.worklist;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.shared.CaseNumber;

/** The open tasks that a person holds, and what becomes of them when that person leaves. */
@Repository
public class HeldTasks {

    private final JdbcTemplate jdbc;

    HeldTasks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How many open tasks the person holds. */
    @Transactional(readOnly = true)
    public int of(String username) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from work_task where assignee = ?", Integer.class, username));
    }

    /**
     * Gives all of them back to their queues; joins the running transaction.
     *
     * @return how many
     */
    @Transactional
    public int giveBack(String username) {
        return jdbc.update("update work_task set assignee = null where assignee = ?", username);
    }

    /** The same of one case alone. */
    @Transactional
    public void giveBack(String username, CaseNumber number) {
        jdbc.update(
                "update work_task set assignee = null where assignee = ? and case_number = ?",
                username,
                number.value());
    }
}
