package org.yiciban.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.deadline.Light;
import org.yiciban.identity.Account;

/** The inbox: the open tasks that a person may see, most urgent first. Two queries, whatever the number of tasks. */
@Service
public class Inbox {

    /** The light as a number in the order of urgency (legal clock §6), computed at the moment of asking. */
    private static final String URGENCY =
            """
            case when dark_red_at < :now then 0 when red_at < :now then 1 when paused then 4
                 when due_at is null then 5 when yellow_at <= :now then 2 else 3 end""";

    private static final List<Light> LIGHTS =
            List.of(Light.DARK_RED, Light.RED, Light.YELLOW, Light.GREEN, Light.GREY, Light.NONE);

    private final NamedParameterJdbcTemplate jdbc;
    private final Settlement settlement;

    Inbox(NamedParameterJdbcTemplate jdbc, Settlement settlement) {
        this.jdbc = jdbc;
        this.settlement = settlement;
    }

    @Transactional(readOnly = true)
    public InboxPage list(InboxQuery query, Account account) {
        Map<String, Object> values = new HashMap<>();
        Instant now = settlement.now();
        values.put("now", Sql.time(now));
        String where = where(query, account, values);
        Map<Light, Long> lights = new EnumMap<>(Light.class);
        jdbc.query(
                // grouped by name: an expression with parameters is never the same twice to a database
                "select urgency, count(*) as number from (select " + URGENCY + " as urgency from work_task where "
                        + where + ") tasks group by urgency",
                values,
                row -> {
                    lights.put(LIGHTS.get(row.getInt("urgency")), row.getLong("number"));
                });
        String page = where;
        if (query.light() != null) {
            values.put("light", LIGHTS.indexOf(query.light()));
            page = where + " and " + URGENCY + " = :light";
        }
        values.put("skip", (long) query.page() * query.size());
        values.put("size", query.size());
        List<OpenTask> content = jdbc.query(
                "select * from work_task where " + page + " order by " + URGENCY
                        + ", due_at nulls last, task_id offset :skip rows fetch next :size rows only",
                values,
                OpenTask::read);
        long total = query.light() == null
                ? lights.values().stream().mapToLong(Long::longValue).sum()
                : lights.getOrDefault(query.light(), 0L);
        return new InboxPage(total, query.page(), content, lights);
    }

    private static String where(InboxQuery query, Account account, Map<String, Object> values) {
        List<String> parts = new ArrayList<>();
        values.put("me", account.username());
        values.put("roles", account.roles().stream().map(Enum::name).toList());
        if (account.agency() == null) {
            parts.add("(agency is null and role in (:roles))");
        } else {
            values.put("agency", account.agency().value());
            parts.add("(agency = :agency or (agency is null and role in (:roles)))");
        }
        switch (query.queue()) {
            case OPEN -> parts.add("assignee is null");
            case MINE -> parts.add("assignee = :me");
            case ALL -> {
                // everything that one may see
            }
        }
        if (query.bundle() != null) {
            values.put("bundle", query.bundle());
            parts.add("bundle = :bundle");
        }
        if (query.text() != null) {
            String text = query.text().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
            values.put("text", "%" + text + "%");
            // no item is called nothing
            values.put("items", query.items().isEmpty() ? List.of("") : List.copyOf(query.items()));
            parts.add("(lower(case_number) like :text or lower(applicant_name) like :text or item like :text"
                    + " or item in (:items))");
        }
        return String.join(" and ", parts);
    }
}
