package org.yiciban.casefile.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.clocks.ExplanationClocks;
import org.yiciban.casefile.clocks.StepClocks;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.ports.WorkListEntry;
import org.yiciban.casefile.ports.WorkListKeeper;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.store.CaseFiles;
import org.yiciban.casefile.store.GoneTasks;
import org.yiciban.casefile.store.Sql;
import org.yiciban.casefile.store.WaitingItem;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemKey;

/** The work list: one row per open task, written in the transaction that creates or ends it. Lists read nothing else. */
@Repository
public class WorkList implements WorkListKeeper {

    private final JdbcTemplate jdbc;
    private final CaseFiles cases;
    private final GoneTasks gone;
    private final StepClocks steps;
    private final ExplanationClocks explanations;

    WorkList(JdbcTemplate jdbc, CaseFiles cases, GoneTasks gone, StepClocks steps, ExplanationClocks explanations) {
        this.explanations = explanations;
        this.jdbc = jdbc;
        this.cases = cases;
        this.gone = gone;
        this.steps = steps;
    }

    @Override
    public boolean opened(WorkListEntry entry) {
        CaseFile file = cases.lock(entry.caseNumber());
        Step step = file.release().bundle().stepOf(entry.step());
        boolean ofSheet = step.doer() == Step.Doer.OF_SHEET;
        if (ofSheet && !steps.open(file, file.release().bundle().ownStep(step.id()), entry.createdAt())) {
            return false;
        }
        write(entry, file, step, ofSheet ? CasePart.ofStep(step.id()) : entry.part());
        return true;
    }

    private void write(WorkListEntry entry, CaseFile file, Step step, CasePart part) {
        ItemKey item = part.item().orElse(null);
        AgencyCode agency = TaskDuty.agency(step, file, part, entry.checker());
        Role role = role(step, file, agency, item);
        TaskDates dates = TaskDates.of(file, part);
        Optional<WaitingItem> waiting = WaitingItem.behind(file, part);
        jdbc.update(
                """
                insert into work_task (task_id, case_number, bundle, applicant_name, part, item, step, agency, role, desk,
                    created_at, due_at, yellow_at, red_at, dark_red_at, paused, counted_from, waiting_item,
                    waiting_due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                entry.taskId(),
                file.number().value(),
                file.release().bundle().key().value(),
                file.filing().applicant().name(),
                part.key(),
                item == null ? null : item.toString(),
                entry.step(),
                agency == null ? null : agency.value(),
                role.name(),
                desk(file, agency, role),
                Sql.time(entry.createdAt()),
                Sql.timeIfAny(dates.due()),
                Sql.timeIfAny(dates.yellow()),
                Sql.timeIfAny(dates.red()),
                Sql.timeIfAny(dates.darkRed()),
                dates.paused(),
                Sql.timeIfAny(dates.from()),
                waiting.map(one -> one.item().toString()).orElse(null),
                Sql.timeIfAny(waiting.map(WaitingItem::due).orElse(null)));
    }

    /** An agency may leave it to its head to explain what is late. */
    private Role role(Step step, CaseFile file, @Nullable AgencyCode agency, @Nullable ItemKey item) {
        Role role = TaskDuty.role(step, file, agency, item);
        return step.equals(Step.EXPLAIN_DELAY) && role == Role.OFFICER && explanations.headSigns() ? Role.HEAD : role;
    }

    private static String desk(CaseFile file, @Nullable AgencyCode agency, Role role) {
        return agency == null ? role.name() : file.filing().organ(agency).key();
    }

    @Override
    public void takenAway(String taskId) {
        gone.remember(taskId);
        closed(taskId);
    }

    @Override
    public void closed(String taskId) {
        jdbc.update("delete from work_task where task_id = ?", taskId);
    }

    /** Brings the dates of the tasks of a part up to the clocks of the case. */
    public void redate(CaseFile file, CasePart part) {
        TaskDates dates = TaskDates.of(file, part);
        jdbc.update(
                """
                update work_task set due_at = ?, yellow_at = ?, red_at = ?, dark_red_at = ?, paused = ?, counted_from = ?
                where case_number = ? and part = ?""",
                Sql.timeIfAny(dates.due()),
                Sql.timeIfAny(dates.yellow()),
                Sql.timeIfAny(dates.red()),
                Sql.timeIfAny(dates.darkRed()),
                dates.paused(),
                Sql.timeIfAny(dates.from()),
                file.number().value(),
                part.key());
    }

    /** Shows on a task that a supervisor urges it on. */
    public void urge(OpenTask task, Instant at) {
        jdbc.update("update work_task set urged_at = ? where task_id = ?", Sql.time(at), task.id());
    }

    /**
     * Hands the tasks of a part from the officers of an agency to its head.
     *
     * @return false where there is nothing to hand up
     */
    public boolean raiseToHead(CaseFile file, CasePart part) {
        return jdbc.update(
                        "update work_task set role = 'HEAD', assignee = null where case_number = ? and part = ?"
                                + " and role = 'OFFICER'",
                        file.number().value(),
                        part.key())
                > 0;
    }

    /** Whose duty the open tasks of a case are, by the sheets of the release that it follows now. */
    public void reassign(CaseFile file) {
        for (OpenTask task : of(file)) {
            Step step = file.release().bundle().stepOf(task.step());
            String checker = task.agency() == null ? null : task.agency().value();
            AgencyCode agency = TaskDuty.agency(step, file, task.part(), checker);
            Role role = role(step, file, agency, task.item());
            jdbc.update(
                    "update work_task set agency = ?, role = ?, desk = ?, assignee = case when desk = ? then assignee end"
                            + " where task_id = ?",
                    agency == null ? null : agency.value(),
                    role.name(),
                    desk(file, agency, role),
                    desk(file, agency, role),
                    task.id());
        }
    }

    /** The task, without a look at who may see it. */
    Optional<OpenTask> find(String taskId) {
        return jdbc.query(OpenTasks.SELECT + "where task_id = ?", OpenTasks::read, taskId).stream()
                .findFirst();
    }

    /** The same, with the earliest limit of its case whose effect is still to come. */
    public Optional<OpenTask> findWithEffect(String taskId) {
        return jdbc.query(OpenTasks.WITH_EFFECT + "where task_id = ?", OpenTasks::readWithEffect, taskId).stream()
                .findFirst();
    }

    /** The open tasks of a case. */
    public List<OpenTask> of(CaseFile file) {
        return jdbc.query(
                OpenTasks.SELECT + "where case_number = ? order by created_at, task_id",
                OpenTasks::read,
                file.number().value());
    }

    void assign(String taskId, @Nullable String assignee) {
        jdbc.update("update work_task set assignee = ? where task_id = ?", assignee, taskId);
    }
}
