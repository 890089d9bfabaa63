package org.yiciban.engine.process;

import java.time.Duration;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.engine.nodes.Heartbeat;
import org.yiciban.shared.ClockAhead;
import org.yiciban.shared.ProgramOnly;

/** What works off the engine's jobs by itself, and the clock of the machine that it goes by. */
@ProgramOnly
@Configuration(proxyBeanMethods = false)
class EngineBackground {

    /** Only the executor asks the engine's clock, which all engines of the machine share. */
    @Bean
    @ConditionalOnProperty(name = "yiciban.engine.job-executor", matchIfMissing = true)
    EngineClock engineClock(ObjectProvider<ClockAhead> ahead) {
        ClockAhead clock = ahead.getIfAvailable();
        return new EngineClock(clock == null ? Duration.ZERO : clock.offset());
    }

    @Bean
    Heartbeat heartbeat(ProcessEngine engine, JdbcClient jdbc, TransactionTemplate transaction) {
        return new Heartbeat(engine, jdbc, transaction);
    }

    @Bean
    JobExecutorSwitch jobExecutorSwitch(
            ProcessEngine engine,
            EngineSettings settings,
            DataSource dataSource,
            JdbcClient jdbc,
            Heartbeat heartbeat) {
        return new JobExecutorSwitch(engine, settings, dataSource, jdbc, heartbeat);
    }
}
