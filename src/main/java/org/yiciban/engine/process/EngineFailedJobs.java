package org.yiciban.engine.process;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.casefile.ports.FailedJobs;
import org.yiciban.shared.CaseNumber;

/** The jobs that have used up their tries, read without the engine's own queries: few columns, no joins by it. */
class EngineFailedJobs implements FailedJobs {

    private static final int MOST = 200;

    private final ManagementService jobs;
    private final int retries;
    private final JdbcClient jdbc;

    EngineFailedJobs(ProcessEngine engine, JdbcClient jdbc) {
        this.jobs = engine.getManagementService();
        this.retries =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDefaultNumberOfRetries();
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StuckStep> list() {
        return jdbc.sql(
                        """
                        select j.ID_, r.case_number, r.part, d.ACT_ID_, j.EXCEPTION_MSG_
                        from ACT_RU_JOB j left join process_run r on r.instance_id = j.PROCESS_INSTANCE_ID_
                            left join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
                        where j.RETRIES_ = 0 order by r.case_number, j.ID_""")
                .withMaxRows(MOST)
                .query((row, number) -> new StuckStep(
                        row.getString(1),
                        row.getString(2) == null ? null : new CaseNumber(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    @Override
    @Transactional
    public boolean retry(String id) {
        boolean stuck = jdbc.sql("select count(*) from ACT_RU_JOB where ID_ = ? and RETRIES_ = 0")
                        .param(id)
                        .query(Integer.class)
                        .single()
                == 1;
        if (stuck) {
            jobs.setJobRetries(id, retries);
        }
        return stuck;
    }
}
