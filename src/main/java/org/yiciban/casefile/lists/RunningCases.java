package org.yiciban.casefile.lists;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.states.CaseStatus;

/** How many cases run on which release. */
@Repository
public class RunningCases {

    private static final List<String> GOING_ON = Arrays.stream(CaseStatus.values())
            .filter(status -> !status.isFinal())
            .map(Enum::name)
            .toList();

    private final JdbcClient jdbc;

    RunningCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
