package org.yiciban.casefile.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.settlement.LegalTime;
import org.yiciban.casefile.store.SoughtText;
import org.yiciban.casefile.store.Sql;
import org.yiciban.deadline.clock.Light;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CasesShown;

/** The inbox: the open tasks that a person may see, most urgent first. Two queries, whatever the number of tasks. */
@Service
public class Inbox {

    private final NamedParameterJdbcTemplate jdbc;
    private final LegalTime time;
    private final ApplicationEventPublisher events;

    Inbox(NamedParameterJdbcTemplate jdbc, LegalTime time, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.time = time;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public InboxPage list(InboxQuery query, Account account) {
        Map<String, Object> values = new HashMap<>();
        Instant now = time.now();
        values.put("now", Sql.time(now));
        String visible = visible(account, values);
        String filter = filter(query, visible, values);
        String where = filter + whose(query.queue());
        InboxCounts counts = InboxCounts.of(jdbc, visible, filter, values, query.queue());
        Map<Light, Long> lights = counts.lights();
        values.put("skip", (long) query.page() * query.size());
        values.put("size", query.size());
        String order = " order by " + Urgency.OF_TASK + ", due_at nulls last, task_id";
        List<OpenTask> content = jdbc.query(
                OpenTasks.WITH_EFFECT + "where task_id in (select task_id from work_task where " + where
                        + light(query, values) + order + " offset :skip rows fetch next :size rows only)" + order,
                values,
                OpenTasks::readWithEffect);
        events.publishEvent(new CasesShown(
                content.stream().map(OpenTask::caseNumber).toList(), query.text() == null ? null : "text"));
        long total = query.light() == null
                ? lights.values().stream().mapToLong(Long::longValue).sum()
                : lights.getOrDefault(query.light(), 0L);
        return new InboxPage(total, query.page(), content, lights, counts.queues(), counts.views());
    }

    /**
     * What happened since the page was shown; two statements.
     *
     * @param shown ids of the tasks on the page
     */
    @Transactional(readOnly = true)
    public InboxNews news(InboxQuery query, Collection<String> shown, Instant since, Account account) {
        Map<String, Object> values = new HashMap<>();
        values.put("now", Sql.time(time.now()));
        values.put("since", Sql.time(since));
        String visible = visible(account, values);
        String where = filter(query, visible, values) + whose(query.queue()) + light(query, values);
        values.put("shown", shown.isEmpty() ? List.of("") : List.copyOf(shown));
        List<OpenTask> still =
                jdbc.query(OpenTasks.SELECT + "where " + visible + " and task_id in (:shown)", values, OpenTasks::read);
        return jdbc.queryForObject(
                "select count(*) as total, count(case when created_at > :since then 1 end) as arrived from work_task"
                        + " where " + where,
                values,
                (row, number) -> new InboxNews(row.getLong("total"), row.getLong("arrived"), still));
    }

    /** What the person may see at all. */
    private static String visible(Account account, Map<String, Object> values) {
        values.put("me", account.username());
        List<String> desks =
                new ArrayList<>(account.roles().stream().map(Enum::name).toList());
        if (account.organ() != null) {
            desks.add(account.organ().key());
        }
        values.put("desks", desks);
        return "desk in (:desks)";
    }

    private static String whose(InboxQuery.Queue queue) {
        return switch (queue) {
            case OPEN -> " and assignee is null";
            case MINE -> " and assignee = :me";
            case ALL -> "";
        };
    }

    private static String light(InboxQuery query, Map<String, Object> values) {
        if (query.light() == null) {
            return "";
        }
        values.put("light", Urgency.LIGHTS.indexOf(query.light()));
        return " and " + Urgency.OF_TASK + " = :light";
    }

    private static String filter(InboxQuery query, String visible, Map<String, Object> values) {
        List<String> parts = new ArrayList<>(List.of(visible));
        if (query.bundle() != null) {
            values.put("bundle", query.bundle());
            parts.add("bundle = :bundle");
        }
        if (query.text() != null) {
            values.put("text", SoughtText.anywhere(query.text()));
            // no item is called nothing
            values.put("items", query.items().isEmpty() ? List.of("") : List.copyOf(query.items()));
            values.put("sought", SoughtText.anywhere(SoughtText.name(query.text())));
            parts.add("(lower(case_number) like :text or lower(applicant_name) like :text or item like :text or "
                    + Sql.itemCode("item") + " in (:items) or exists (select 1 from case_entry e"
                    + " where e.case_number = work_task.case_number and e.sought_name like :sought))");
        }
        return String.join(" and ", parts);
    }
}
