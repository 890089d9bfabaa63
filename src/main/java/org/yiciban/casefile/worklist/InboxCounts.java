package org.yiciban.casefile.worklist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.yiciban.casefile.store.Sql;
import org.yiciban.casefile.worklist.InboxQuery.Queue;
import org.yiciban.deadline.clock.Light;

/** All numbers of an inbox page in one statement: lights of the chosen queue, the other queues, the saved views. */
final class InboxCounts {

    /** Nobody's, one's own, a colleague's. */
    private static final String WHOSE = "case when assignee is null then 0 when assignee = :me then 1 else 2 end";

    private static final int VIEW = 9;

    private final Map<Light, Long> lights = new EnumMap<>(Light.class);
    private final Map<Queue, Long> queues = new EnumMap<>(Queue.class);
    private final List<InboxPage.View> views = new ArrayList<>();

    private InboxCounts() {}

    /**
     * @param visible what the person may see at all
     * @param filter what the filter leaves of it, whoever's it is
     */
    static InboxCounts of(
            NamedParameterJdbcTemplate jdbc, String visible, String filter, Map<String, Object> values, Queue chosen) {
        InboxCounts counts = new InboxCounts();
        for (Queue queue : Queue.values()) {
            counts.queues.put(queue, 0L);
        }
        jdbc.query(sql(visible, filter), values, row -> {
            int whose = row.getInt("whose");
            if (whose == VIEW) {
                counts.views.add(new InboxPage.View(
                        row.getLong("id"),
                        row.getString("name"),
                        Queue.valueOf(row.getString("queue")),
                        row.getString("bundle"),
                        Sql.value(Light.class, row, "light"),
                        row.getString("sought"),
                        row.getLong("number")));
            } else {
                counts.add(Urgency.LIGHTS.get(row.getInt("urgency")), whose, row.getLong("number"), chosen);
            }
        });
        return counts;
    }

    Map<Light, Long> lights() {
        return lights;
    }

    Map<Queue, Long> queues() {
        return queues;
    }

    List<InboxPage.View> views() {
        return views;
    }

    private void add(Light light, int whose, long number, Queue chosen) {
        queues.merge(Queue.ALL, number, Long::sum);
        if (whose == 0) {
            queues.merge(Queue.OPEN, number, Long::sum);
        } else if (whose == 1) {
            queues.merge(Queue.MINE, number, Long::sum);
        }
        if (chosen == Queue.ALL || chosen == (whose == 0 ? Queue.OPEN : whose == 1 ? Queue.MINE : null)) {
            lights.merge(light, number, Long::sum);
        }
    }

    private static String sql(String visible, String filter) {
        StringBuilder light = new StringBuilder("case ").append(Urgency.OF_TASK);
        for (int i = 0; i < Urgency.LIGHTS.size(); i++) {
            light.append(" when ")
                    .append(i)
                    .append(" then '")
                    .append(Urgency.LIGHTS.get(i))
                    .append("'");
        }
        // grouped by name: an expression with parameters is never the same twice to a database
        return "select whose, urgency, count(*) as number, cast(0 as bigint) as id, cast(null as varchar(40)) as name,"
                + " cast(null as varchar(10)) as queue, cast(null as varchar(100)) as bundle,"
                + " cast(null as varchar(10)) as light, cast(null as varchar(100)) as sought"
                + " from (select " + WHOSE + " as whose, " + Urgency.OF_TASK + " as urgency from work_task where "
                + filter + ") tasks group by whose, urgency"
                + " union all select " + VIEW + ", 0, (select count(*) from work_task where " + visible
                + " and (v.queue = 'ALL' or (v.queue = 'MINE' and assignee = :me)"
                + " or (v.queue = 'OPEN' and assignee is null))"
                + " and (v.bundle is null or work_task.bundle = v.bundle)"
                + " and (v.light is null or v.light = " + light + " end)"
                + " and (v.pattern is null or lower(case_number) like v.pattern or lower(applicant_name) like v.pattern"
                + " or item like v.pattern or v.items like '%,' || " + Sql.itemCode("item") + " || ',%')),"
                + " v.id, v.name, v.queue, v.bundle, v.light, v.sought from saved_view v where v.username = :me"
                + " order by 1, 4";
    }
}
