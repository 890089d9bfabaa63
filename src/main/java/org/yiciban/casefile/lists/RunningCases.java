package org.yiciban.casefile.lists;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.shared.BundleKey;

/** How many cases run on which release. */
@Repository
public class RunningCases {

    private static final List<String> GOING_ON = CaseStatus.namesGoingOn();

    private final JdbcClient jdbc;

    RunningCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many cases of a service haven't ended. */
    public int of(BundleKey bundle) {
        return jdbc.sql("select count(*) from case_entry where status in (:statuses) and bundle = :bundle")
                .param("statuses", GOING_ON)
                .param("bundle", bundle.value())
                .query(Integer.class)
                .single();
    }

    /**
     * Cases of a service in which a clock runs, by the part that it runs for; rows of one item together. An item whose turn
     * hasn't come isn't counted: its clock runs from the acceptance, but nobody handles it.
     */
    public Map<String, Integer> atParts(BundleKey bundle) {
        Map<String, Integer> found = new HashMap<>();
        jdbc.sql("select regexp_replace(c.part, '[.][0-9]+$', '') as place, count(distinct c.case_number) as running"
                        + " from legal_clock c join case_entry e on e.case_number = c.case_number where not c.ended"
                        + " and e.status in (:statuses) and e.bundle = :bundle"
                        + " and not exists (select 1 from case_item i where i.case_number = c.case_number"
                        + " and i.item = c.part and i.status = 'WAITING')"
                        + " group by regexp_replace(c.part, '[.][0-9]+$', '')")
                .param("statuses", GOING_ON)
                .param("bundle", bundle.value())
                .query(row -> {
                    found.put(row.getString("place"), row.getInt("running"));
                });
        return found;
    }

    /** Cases that haven't ended, by the id of their release; releases without any are left out. */
    public Map<Long, Integer> byRelease() {
        Map<Long, Integer> found = new HashMap<>();
        jdbc.sql("select release_id, count(*) as running from case_entry where status in (:statuses) group by"
                        + " release_id")
                .param("statuses", GOING_ON)
                .query(row -> {
                    found.put(row.getLong("release_id"), row.getInt("running"));
                });
        return found;
    }
}
