package org.yiciban.engine.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yiciban.casefile.ports.IdleTokens;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.shared.CaseNumber;

/**
 * Looks at the leaves of the engine's trees of executions. A timer or a message counts where the token itself waits for it;
 * what begins a part of the model beside it (a limit that only records, a withdrawal) doesn't move it.
 */
class EngineIdleTokens implements IdleTokens {

    /**
     * Work in a list and a continuation that will be tried are the common cases, and leave the rest to the model. A token that
     * is no longer active waits for those beside it: at a join, or as one of several of the same step that is done, which the
     * engine keeps without a job (bit 4 of what it says of it) until the last of them is.
     */
    private static final String LEAVES =
            """
            select e.ID_ execution, e.ACT_ID_ place, e.PROC_DEF_ID_ definition, r.case_number, r.part,
                c.status, i.status item_status, t.ID_ task, s.EVENT_NAME_ message, s.ACTIVITY_ID_ message_at,
                j.ID_ job, j.TYPE_ job_type, j.RETRIES_ retries, j.SUSPENSION_STATE_ suspended, j.DUEDATE_ due,
                d.ACT_ID_ job_at,
                (select count(*) from legal_clock k where k.case_number = r.case_number and k.part = r.part
                    and k.kind = 'DEFERRAL' and k.ended = false) papers
            from ACT_RU_EXECUTION e
                join process_run r on r.instance_id = e.PROC_INST_ID_
                join case_file c on c.case_number = r.case_number
                left join case_item i on i.case_number = r.case_number and i.item = r.part
                left join ACT_RU_TASK t on t.EXECUTION_ID_ = e.ID_
                left join ACT_RU_EVENT_SUBSCR s on s.EXECUTION_ID_ = e.ID_
                left join ACT_RU_JOB j on j.EXECUTION_ID_ = e.ID_
                left join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
            where not exists (select 1 from ACT_RU_EXECUTION below where below.PARENT_ID_ = e.ID_)
                and not exists (select 1 from ACT_RU_EXECUTION called where called.SUPER_EXEC_ = e.ID_)
                and not exists (select 1 from ACT_RU_TASK open join work_task w on w.task_id = open.ID_
                    where open.EXECUTION_ID_ = e.ID_)
                and not exists (select 1 from ACT_RU_JOB next where next.EXECUTION_ID_ = e.ID_
                    and next.TYPE_ = 'message' and next.RETRIES_ > 0 and next.SUSPENSION_STATE_ = 1)
                and not exists (select 1 from ACT_RU_EXECUTION beside where beside.PARENT_ID_ = e.PARENT_ID_
                    and not e.IS_ACTIVE_
                    and (beside.ACT_ID_ is null or beside.ACT_ID_ <> e.ACT_ID_
                        or mod(e.CACHED_ENT_STATE_ / 4, 2) = 0 and (beside.IS_ACTIVE_
                            or mod(beside.CACHED_ENT_STATE_ / 4, 2) = 1)))
            order by r.case_number, e.ID_""";

    private final RepositoryServiceImpl models;
    private final JdbcClient jdbc;

    EngineIdleTokens(ProcessEngine engine, JdbcClient jdbc) {
        this.models = (RepositoryServiceImpl) engine.getRepositoryService();
        this.jdbc = jdbc;
    }

    @Override
    public List<IdleToken> list() {
        Map<String, Leaf> found = new LinkedHashMap<>();
        jdbc.sql(LEAVES).query(row -> {
            String execution = row.getString("execution");
            Leaf leaf = found.get(execution);
            if (leaf == null) {
                leaf = leaf(row);
                found.put(execution, leaf);
            }
            leaf.add(row);
        });
        List<IdleToken> idle = new ArrayList<>();
        found.values().forEach(leaf -> leaf.idle().ifPresent(idle::add));
        return idle;
    }

    private Leaf leaf(ResultSet row) throws SQLException {
        ProcessDefinitionEntity model =
                (ProcessDefinitionEntity) models.getDeployedProcessDefinition(row.getString("definition"));
        return new Leaf(row, model);
    }

    /** A token and what hangs on it, as far as it waits for it where it stands. */
    private static final class Leaf {

        private final ProcessDefinitionEntity model;
        private final ActivityImpl place;
        private final IdleToken plain;
        private final boolean task;
        private final boolean waitsForBranches;
        private final Set<String> messages = new TreeSet<>();
        private boolean failed;
        private boolean dated;
        private boolean silent;

        Leaf(ResultSet row, ProcessDefinitionEntity model) throws SQLException {
            this.model = model;
            String id = row.getString("place");
            this.place = id == null ? null : model.findActivity(id);
            this.task = row.getString("task") != null;
            this.waitsForBranches = place != null && "parallelGateway".equals(place.getProperty("type"));
            Object name = place == null ? null : place.getProperty("name");
            this.plain = new IdleToken(
                    row.getString("execution"),
                    new CaseNumber(row.getString("case_number")),
                    row.getString("part"),
                    model.getKey(),
                    id,
                    name == null ? id : name.toString(),
                    Lack.NO_JOB,
                    Set.of(),
                    row.getString("status"),
                    row.getString("item_status"),
                    row.getInt("papers") > 0);
        }

        void add(ResultSet row) throws SQLException {
            if (row.getString("message") != null && isHere(row.getString("message_at"))) {
                messages.add(row.getString("message"));
            }
            if (row.getString("job") == null) {
                return;
            }
            boolean tried = row.getInt("retries") > 0 && row.getInt("suspended") == 1;
            if (row.getString("job_type").equals("message")) {
                failed |= !tried;
            } else if (isHere(row.getString("job_at"))) {
                Timestamp due = row.getTimestamp("due");
                boolean never = due != null && !due.before(DueDates.SILENT);
                failed |= !tried && !never;
                silent |= never;
                dated |= tried && !never;
            }
        }

        /** Whether an event belongs to the place of the token, and not to what lies around it. */
        private boolean isHere(String event) {
            ActivityImpl activity = event == null ? null : model.findActivity(event);
            return activity != null && place != null && (activity == place || activity.getEventScope() == place);
        }

        Optional<IdleToken> idle() {
            return dated ? Optional.empty() : Optional.of(with(lack()));
        }

        private Lack lack() {
            if (failed) {
                return Lack.FAILED_JOB;
            }
            if (task) {
                return Lack.TASK_IN_NO_LIST;
            }
            if (!messages.isEmpty()) {
                return Lack.NOTHING_BUT_MESSAGES;
            }
            if (silent) {
                return LimitTimer.dateOf(plain.place()).isPresent() ? Lack.DATE_NOT_KNOWN : Lack.TIMER_WITHOUT_DATE;
            }
            return waitsForBranches ? Lack.BRANCHES_GONE : Lack.NO_JOB;
        }

        private IdleToken with(Lack lack) {
            return new IdleToken(
                    plain.execution(),
                    plain.caseNumber(),
                    plain.part(),
                    plain.process(),
                    plain.place(),
                    plain.step(),
                    lack,
                    Set.copyOf(messages),
                    plain.caseStatus(),
                    plain.itemStatus(),
                    plain.paperOwed());
        }
    }
}
