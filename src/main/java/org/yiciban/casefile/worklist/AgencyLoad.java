package org.yiciban.casefile.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.settlement.LegalTime;
import org.yiciban.casefile.store.Sql;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;

/** How an agency's open tasks are spread over its people, for its head. One query, whatever their number. */
@Service
@Transactional(readOnly = true)
public class AgencyLoad {

    private final NamedParameterJdbcTemplate jdbc;
    private final LegalTime time;

    AgencyLoad(NamedParameterJdbcTemplate jdbc, LegalTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * What one person holds.
     *
     * @param assignee null for the tasks that nobody has claimed
     * @param late past a promise or the law
     * @param soon due soon
     */
    public record Share(String assignee, long open, long late, long soon) {}

    /**
     * The shares of the head's own agency and division.
     *
     * @throws ActRefused when the person isn't head of an agency
     */
    public List<Share> of(Account head) {
        requireHead(head);
        Instant now = time.now();
        return jdbc.query(
                """
                select assignee, count(*) as open_tasks,
                    sum(case when red_at < :now or dark_red_at < :now then 1 else 0 end) as late,
                    sum(case when not paused and yellow_at <= :now and (red_at is null or red_at >= :now)
                        and (dark_red_at is null or dark_red_at >= :now) then 1 else 0 end) as soon
                from work_task where desk = :desk group by assignee""",
                Map.of("now", Sql.time(now), "desk", head.organ().key()),
                (row, number) -> new Share(
                        row.getString("assignee"),
                        row.getLong("open_tasks"),
                        row.getLong("late"),
                        row.getLong("soon")));
    }

    /** The tasks of the head's own agency and division that a person holds, the most urgent first. */
    public List<OpenTask> heldBy(String assignee, Account head) {
        requireHead(head);
        return jdbc.query(
                OpenTasks.SELECT + "where desk = :desk and assignee = :assignee"
                        + " order by due_at nulls last, task_id",
                Map.of("desk", head.organ().key(), "assignee", assignee),
                OpenTasks::read);
    }

    private static void requireHead(Account account) {
        if (!account.is(Role.HEAD) || account.organ() == null) {
            throw ActRefused.forbidden("load.heads-only");
        }
    }
}
