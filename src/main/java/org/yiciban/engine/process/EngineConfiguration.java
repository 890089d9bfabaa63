package org.yiciban.engine.process;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.yiciban.casefile.ports.ItemActions;
import org.yiciban.casefile.ports.KnownFacts;
import org.yiciban.casefile.ports.LimitCheck;
import org.yiciban.casefile.ports.NoticeActions;
import org.yiciban.casefile.ports.ProcedureActions;
import org.yiciban.casefile.ports.TokenWatch;
import org.yiciban.casefile.ports.UntimedLimits;
import org.yiciban.casefile.ports.WorkListKeeper;

/** The engine, closed against everything that a model could try, and the ports that it fills; its side waits ({@code @Lazy}). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class EngineConfiguration {

    @Bean
    EngineTables engineTables() {
        return new EngineTables();
    }

    @Bean
    RunRegister runRegister(JdbcClient jdbc, Clock clock) {
        return new RunRegister(jdbc, clock);
    }

    @Bean
    DueDates dueDates(@Lazy LimitCheck watch, Clock clock) {
        return new DueDates(watch, clock);
    }

    @Bean
    ServiceTasks verbs(
            @Lazy ProcedureActions steps, @Lazy ItemActions items, @Lazy NoticeActions notices, RunRegister register) {
        return new ServiceTasks(steps, items, notices, register);
    }

    @Bean
    ModelListeners modelListeners(
            RunRegister register,
            @Lazy WorkListKeeper workList,
            @Lazy ItemActions items,
            ServiceTasks serviceTasks,
            Clock clock) {
        return new ModelListeners(register, new WorkListReporter(workList, register, clock), items, serviceTasks);
    }

    @Bean
    EngineDefaults.Seams engineSeams(
            ServiceTasks serviceTasks,
            DueDates dueDates,
            RunRegister register,
            ModelListeners listeners,
            ObjectProvider<TokenWatch> tokenWatch,
            @Lazy LimitCheck watch,
            @Lazy KnownFacts facts) {
        List<TokenWatch> watches = tokenWatch.stream().toList();
        ModelRefusal refusal = new ModelRefusal(serviceTasks);
        Stream<TimerEventJobHandler> timers = Stream.of(
                new TimerExecuteNestedActivityJobHandler(),
                new TimerCatchIntermediateEventJobHandler(),
                new TimerStartEventSubprocessJobHandler());
        return new EngineDefaults.Seams(
                new ClosedVocabulary(new VocabularyResolver(serviceTasks, dueDates, register, facts)),
                parser -> new CheckedParse(parser, refusal),
                Stream.<BpmnParseListener>concat(
                                Stream.of(listeners), watches.stream().map(TokenArrivals::new))
                        .toList(),
                timers.map(timer -> new TimerGuard(timer, watch, dueDates, register, watches))
                        .toList());
    }

    /** Closed with the engine that is built of it. */
    @Bean(destroyMethod = "")
    EngineDefaults engineDefaults(
            EngineSettings settings,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            EngineDefaults.Seams seams,
            ObjectProvider<TokenWatch> tokenWatch) {
        EngineDefaults defaults = new EngineDefaults(settings.name(), dataSource, transactions, seams);
        defaults.setEnableCmdExceptionLogging(isProgram(tokenWatch));
        return defaults;
    }

    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    ProcessEngine processEngine(EngineDefaults defaults) {
        ProcessEngine engine = defaults.buildProcessEngine();
        // the list of engines is one for the whole machine and goes by name: ours is found by injection only
        ProcessEngines.unregister(engine);
        return engine;
    }

    @Bean
    EnginePublisher enginePublisher(ProcessEngine engine) {
        return new EnginePublisher(engine);
    }

    @Bean
    EngineCaseProcess engineCaseProcess(ProcessEngine engine, RunRegister register) {
        return new EngineCaseProcess(engine, register);
    }

    @Bean
    EngineTimers engineTimers(
            ProcessEngine engine,
            RunRegister register,
            JdbcClient jdbc,
            @Lazy UntimedLimits untimedLimits,
            ObjectProvider<TokenWatch> tokenWatch) {
        return new EngineTimers(
                engine, register, jdbc, new DueJobs(engine, jdbc, isProgram(tokenWatch)), untimedLimits);
    }

    /** What fails where a model is tried out is told to whoever tries it, and is no trouble of the program. */
    private static boolean isProgram(ObjectProvider<TokenWatch> tokenWatch) {
        return tokenWatch.stream().findAny().isEmpty();
    }

    @Bean
    EngineFailedJobs stuckJobs(ProcessEngine engine, JdbcClient jdbc) {
        return new EngineFailedJobs(engine, jdbc);
    }

    @Bean
    EngineIdleTokens idleTokens(ProcessEngine engine, JdbcClient jdbc) {
        return new EngineIdleTokens(engine, jdbc);
    }
}
