package org.yiciban.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yiciban.casefile.Bell;
import org.yiciban.casefile.Bells;
import org.yiciban.casefile.CasePart;
import org.yiciban.shared.CaseNumber;

/** The bells are timer jobs of the engine; each call is one command that joins the running transaction. */
class EngineBells implements Bells {

    private final ProcessEngineConfigurationImpl engine;
    private final RunRegister register;
    private final JdbcClient jdbc;
    private final DueJobs dueJobs;

    EngineBells(ProcessEngine engine, RunRegister register, JdbcClient jdbc, DueJobs dueJobs) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.register = register;
        this.jdbc = jdbc;
        this.dueJobs = dueJobs;
    }

    @Override
    public void moved(CaseNumber caseNumber, CasePart part, Bell bell, Instant due) {
        withBell(caseNumber, part, bell, (command, job) -> set(job, Date.from(due)));
    }

    @Override
    public void silenced(CaseNumber caseNumber, CasePart part, Bell bell) {
        withBell(caseNumber, part, bell, (command, job) -> set(job, DueDates.SILENT));
    }

    @Override
    public boolean ring(CaseNumber caseNumber, CasePart part, Bell bell) {
        return withBell(caseNumber, part, bell, EngineBells::ring);
    }

    @Override
    public void ringAllDue(Instant now) {
        dueJobs.workOff(now);
    }

    private void set(JobEntity job, Date due) {
        job.setDuedate(due);
        if (job.getRetries() == 0) {
            // it had given up; a new date is a new beginning
            job.setRetries(engine.getDefaultNumberOfRetries());
        }
    }

    private static void ring(CommandContext command, JobEntity job) {
        JobEntity around = command.getCurrentJob();
        command.setCurrentJob(job);
        try {
            job.execute(command);
        } finally {
            command.setCurrentJob(around);
        }
    }

    private boolean withBell(
            CaseNumber caseNumber, CasePart part, Bell bell, BiConsumer<CommandContext, JobEntity> deed) {
        List<String> instances = register.instancesOf(caseNumber, part);
        if (instances.isEmpty()) {
            return false;
        }
        return EngineConflicts.named(() -> engine.getCommandExecutorTxRequired().execute(command -> {
            Optional<JobEntity> job = find(command, instances, bell);
            job.ifPresent(found -> deed.accept(command, found));
            return job.isPresent();
        }));
    }

    /** A bell that was made or unmade in this transaction is known to the command only, not yet to the table. */
    private Optional<JobEntity> find(CommandContext command, Collection<String> instances, Bell bell) {
        Stream<JobEntity> fresh = command.getDbEntityManager().getCachedEntitiesByType(TimerEntity.class).stream()
                .filter(job -> instances.contains(job.getProcessInstanceId())
                        && bell.timer().equals(job.getActivityId()))
                .map(JobEntity.class::cast);
        Stream<JobEntity> stored = Stream.of(instances)
                .flatMap(all -> ids(all, bell).stream())
                .map(id -> command.getDbEntityManager().selectById(JobEntity.class, id));
        return Stream.concat(fresh, stored)
                .filter(job -> job != null && !command.getDbEntityManager().isDeleted(job))
                .findFirst();
    }

    private List<String> ids(Collection<String> instances, Bell bell) {
        return jdbc.sql("select job.ID_ from ACT_RU_JOB job join ACT_RU_JOBDEF def on def.ID_ = job.JOB_DEF_ID_"
                        + " where job.PROCESS_INSTANCE_ID_ in (:instances) and def.ACT_ID_ = :timer order by job.ID_")
                .param("instances", instances)
                .param("timer", bell.timer())
                .query(String.class)
                .list();
    }
}
