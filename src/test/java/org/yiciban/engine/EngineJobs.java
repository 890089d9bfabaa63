package org.yiciban.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.shared.CaseNumber;

/** Single jobs of the engine, for those who stop between two of them. */
public class EngineJobs {

    private final ProcessEngine engine;
    private final JdbcTemplate jdbc;

    public EngineJobs(ProcessEngine engine, JdbcTemplate jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /** Works off one continuation of the case. */
    public boolean one(CaseNumber number) {
        List<String> next = jdbc.queryForList(
                "select j.ID_ from ACT_RU_JOB j join process_run r on r.instance_id = j.PROCESS_INSTANCE_ID_"
                        + " where r.case_number = ? and j.TYPE_ = 'message' order by j.ID_",
                String.class,
                number.value());
        return run(next, 0);
    }

    /** Works off any one job that is due: a timer or a continuation of any case, in no order at all. */
    public boolean anyDue(Instant now, Random random) {
        List<String> due = jdbc.queryForList(
                "select ID_ from ACT_RU_JOB where TYPE_ = 'message' or DUEDATE_ <= ? order by DUEDATE_, ID_",
                String.class,
                Timestamp.from(now));
        return run(due, due.isEmpty() ? 0 : random.nextInt(due.size()));
    }

    private boolean run(List<String> jobs, int which) {
        if (jobs.isEmpty()) {
            return false;
        }
        engine.getManagementService().executeJob(jobs.get(which));
        return true;
    }
}
