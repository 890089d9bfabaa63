package org.yiciban.engine.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.spring.SpringTransactionInterceptor;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * The engine's settings: the program's data source and transactions, nothing that isn't used. The Spring context itself
 * is never shown to the engine.
 */
class EngineDefaults extends SpringTransactionsProcessEngineConfiguration {

    /** Where the engine is closed and where it is tied to the case. */
    record Seams(
            ClosedVocabulary vocabulary,
            BpmnParseFactory parser,
            List<BpmnParseListener> parseListeners,
            List<TimerGuard> timers) {}

    private static final int LOCK_MILLIS = 60_000;
    private static final int WAIT_MILLIS = 500;
    private static final int LONGEST_WAIT_MILLIS = 2_000;
    private static final int LONGEST_LIST = 1_000;
    private static final int RETRIES = 5;
    /** So many connections of the pool are theirs, see bounds.Bounds. */
    private static final int JOB_THREADS = 3;

    EngineDefaults(String name, DataSource dataSource, PlatformTransactionManager transactions, Seams seams) {
        setProcessEngineName(name);
        setDataSource(dataSource);
        setTransactionManager(transactions);
        setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        setIdGenerator(new StrongUuidGenerator());
        // the journal is the history
        setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        setHistoryCleanupEnabled(false);
        withoutNeedlessReads();
        setQueryMaxResultsLimit(LONGEST_LIST);
        switchOff();
        close(seams);
        jobs();
        setCustomJobHandlers(List.copyOf(seams.timers()));
        // the engine adds its own to this list
        setCustomPostBPMNParseListeners(new ArrayList<>(seams.parseListeners()));
    }

    /**
     * The engine tidies up after a deployment that failed while that one's connection is still held. It asks the database
     * for nothing there, but its own settings would take a second connection: none is ever taken while one is held.
     */
    @Override
    protected Collection<? extends CommandInterceptor> getDefaultCommandInterceptorsTxRequiresNew() {
        List<CommandInterceptor> interceptors = new ArrayList<>(super.getDefaultCommandInterceptorsTxRequiresNew());
        interceptors.replaceAll(one -> one instanceof SpringTransactionInterceptor
                ? new SpringTransactionInterceptor(transactionManager, TransactionDefinition.PROPAGATION_REQUIRED, this)
                : one);
        return interceptors;
    }

    /** What nothing here ever makes, nothing has to look for either. */
    private void withoutNeedlessReads() {
        setCreateIncidentOnFailedJobEnabled(false);
        setCustomIncidentHandlers(List.of(new NoIncidents()));
        setCustomSessionFactories(NeedlessReads.spared());
    }

    private void switchOff() {
        setAuthorizationEnabled(false);
        setTenantCheckEnabled(false);
        setDbIdentityUsed(false);
        setCmmnEnabled(false);
        setDmnEnabled(false);
        setStandaloneTasksEnabled(false);
        setMetricsEnabled(false);
        setTaskMetricsEnabled(false);
        setDbMetricsReporterActivate(false);
    }

    private void close(Seams seams) {
        setExpressionManager(seams.vocabulary());
        setBpmnParseFactory(seams.parser());
        setScriptFactory(new ClosedScripts());
        setArtifactFactory(new ClosedArtifacts());
        setEnableExpressionsInAdhocQueries(false);
        setEnableExpressionsInStoredQueries(false);
        setJavaSerializationFormatEnabled(false);
    }

    private void jobs() {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(JOB_THREADS);
        executor.setMaxPoolSize(JOB_THREADS);
        executor.setLockTimeInMillis(LOCK_MILLIS);
        executor.setWaitTimeInMillis(WAIT_MILLIS);
        executor.setMaxWait(LONGEST_WAIT_MILLIS);
        setJobExecutor(executor);
        setJobExecutorActivate(false);
        setJobExecutorAcquireByDueDate(true);
        setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
        setEnsureJobDueDateNotNull(true);
        setDefaultNumberOfRetries(RETRIES);
        setFailedJobRetryTimeCycle("PT10S,PT1M,PT5M,PT30M,PT2H");
        setFailedJobCommandFactory(new JobsAfterFailure());
    }

    /** A job that has given up shows as a job without retries; a second record of it would be read at every job's end. */
    private static final class NoIncidents implements IncidentHandler {

        @Override
        public String getIncidentHandlerType() {
            return Incident.FAILED_JOB_HANDLER_TYPE;
        }

        @Override
        public Incident handleIncident(IncidentContext context, String message) {
            return null;
        }

        @Override
        public void resolveIncident(IncidentContext context) {
            // there is none
        }

        @Override
        public void deleteIncident(IncidentContext context) {
            // there is none
        }
    }
}
