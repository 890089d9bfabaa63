package org.yiciban.casefile.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.ports.WorkListEntry;
import org.yiciban.casefile.ports.WorkListKeeper;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.store.CaseFiles;
import org.yiciban.casefile.store.GoneTasks;
import org.yiciban.casefile.store.Sql;
import org.yiciban.casefile.store.WaitingItem;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;

/** The work list: one row per open task, written in the transaction that creates or ends it. Lists read nothing else. */
@Repository
public class WorkList implements WorkListKeeper {

    private final JdbcTemplate jdbc;
    private final CaseFiles cases;
    private final GoneTasks gone;

    WorkList(JdbcTemplate jdbc, CaseFiles cases, GoneTasks gone) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.gone = gone;
    }

    @Override
    public void opened(WorkListEntry entry) {
        CaseFile file = cases.lock(entry.caseNumber());
        Step step = Step.of(entry.step());
        ItemCode item = entry.part().item().orElse(null);
        AgencyCode agency = TaskDuty.agency(step, file, item, entry.checker());
        Role role = TaskDuty.role(step, file, agency, item);
        Dates dates = Dates.of(file, entry.part());
        Optional<WaitingItem> waiting = WaitingItem.behind(file, entry.part());
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
                entry.part().key(),
                item == null ? null : item.value(),
                entry.step(),
                agency == null ? null : agency.value(),
                role.name(),
                agency == null ? role.name() : agency.value(),
                Sql.time(entry.createdAt()),
                Sql.time(dates.due),
                Sql.time(dates.yellow),
                Sql.time(dates.red),
                Sql.time(dates.darkRed),
                dates.paused,
                Sql.time(dates.from),
                waiting.map(one -> one.item().value()).orElse(null),
                Sql.time(waiting.map(WaitingItem::due).orElse(null)));
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
        Dates dates = Dates.of(file, part);
        jdbc.update(
                """
                update work_task set due_at = ?, yellow_at = ?, red_at = ?, dark_red_at = ?, paused = ?, counted_from = ?
                where case_number = ? and part = ?""",
                Sql.time(dates.due),
                Sql.time(dates.yellow),
                Sql.time(dates.red),
                Sql.time(dates.darkRed),
                dates.paused,
                Sql.time(dates.from),
                file.number().value(),
                part.key());
    }

    /** The task, without a look at who may see it. */
    Optional<OpenTask> find(String taskId) {
        return jdbc.query("select * from work_task where task_id = ?", OpenTasks::read, taskId).stream()
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
                "select * from work_task where case_number = ? order by created_at, task_id",
                OpenTasks::read,
                file.number().value());
    }

    void assign(String taskId, String assignee) {
        jdbc.update("update work_task set assignee = ? where task_id = ?", assignee, taskId);
    }

    /**
     * The instants at which a part's light changes; the promised clock leads, without it the statutory one.
     *
     * @param from the start or the latest resumption: that day itself isn't counted
     */
    private record Dates(Instant due, Instant yellow, Instant red, Instant darkRed, boolean paused, Instant from) {

        static Dates of(CaseFile file, CasePart part) {
            Optional<CaseClock> promised = earliest(file, part, ClockKind.ITEM_PROMISED);
            Optional<CaseClock> statutory = part.equals(CasePart.RECEPTION)
                    ? earliest(file, part, ClockKind.RECEPTION, ClockKind.RECEPTION_ANSWER)
                    : part.equals(CasePart.DELIVERY)
                            ? earliest(file, part, ClockKind.DELIVERY)
                            : earliest(file, part, ClockKind.ITEM_STATUTORY, ClockKind.RECEPTION_ANSWER);
            CaseClock leading = promised.or(() -> statutory).orElse(null);
            return leading == null
                    ? new Dates(null, null, null, null, false, null)
                    : new Dates(
                            leading.due().orElse(null),
                            leading.clock().yellowFrom(leading.calendar()).orElse(null),
                            promised.flatMap(CaseClock::due).orElse(null),
                            statutory.flatMap(CaseClock::due).orElse(null),
                            leading.due().isEmpty(),
                            from(leading));
        }

        private static Instant from(CaseClock leading) {
            return leading.clock().standingEvents().stream()
                    .filter(event -> event.type() == ClockEvent.Type.STARTED || event.type() == ClockEvent.Type.RESUMED)
                    .map(ClockEvent::at)
                    .max(Instant::compareTo)
                    .orElse(null);
        }

        private static Optional<CaseClock> earliest(CaseFile file, CasePart part, ClockKind... kinds) {
            return Stream.of(kinds)
                    .flatMap(kind -> file.running(part, kind).stream())
                    .min((one, other) ->
                            one.due().orElse(Instant.MAX).compareTo(other.due().orElse(Instant.MAX)));
        }
    }
}
