package org.yiciban.engine.process;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yiciban.engine.nodes.Heartbeat;
import org.yiciban.shared.ProgramOnly;

/** Starts the job executor when the whole application stands, and stops it before anything else goes down. */
@ProgramOnly
class JobExecutorSwitch implements DisposableBean {

    private final JobExecutor executor;
    private final EngineSettings settings;
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Heartbeat heartbeat;

    JobExecutorSwitch(
            ProcessEngine engine,
            EngineSettings settings,
            DataSource dataSource,
            JdbcClient jdbc,
            Heartbeat heartbeat) {
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.settings = settings;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.heartbeat = heartbeat;
    }

    @EventListener(ApplicationReadyEvent.class)
    void applicationReady() throws SQLException {
        if (settings.jobExecutor()) {
            freeLocksOfFormerRun();
            heartbeat.begin();
            executor.start();
        }
    }

    /** On H2 there is one node only, so whoever holds a lock now is dead; elsewhere the {@link Heartbeat} finds out. */
    private void freeLocksOfFormerRun() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (EngineDatabase.of(connection) != EngineDatabase.H2) {
                return;
            }
        }
        jdbc.sql("update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null where LOCK_OWNER_ is not null")
                .update();
    }

    @Override
    public void destroy() {
        if (executor.isActive()) {
            executor.shutdown();
            heartbeat.end();
        }
    }
}
