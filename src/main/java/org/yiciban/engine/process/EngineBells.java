package org.yiciban.engine.process;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yiciban.casefile.ports.Bells;
import org.yiciban.casefile.ports.UnbelledLimits;
import org.yiciban.casefile.terms.Bell;
import org.yiciban.casefile.terms.CasePart;
import org.yiciban.shared.CaseNumber;

/** The bells are timer jobs of the engine; each call is one command that joins the running transaction. */
class EngineBells implements Bells {

    private static final String BELLS = "select job.ID_ from process_run run"
            + " join ACT_RU_JOB job on job.PROCESS_INSTANCE_ID_ = run.instance_id"
            + " join ACT_RU_JOBDEF def on def.ID_ = job.JOB_DEF_ID_"
            + " where run.case_number = :case and run.part = :part and def.ACT_ID_ = :timer";

    private final ProcessEngineConfigurationImpl engine;
    private final RunRegister register;
    private final JdbcClient jdbc;
    private final DueJobs dueJobs;
    private final UnbelledLimits unbelled;

    EngineBells(ProcessEngine engine, RunRegister register, JdbcClient jdbc, DueJobs dueJobs, UnbelledLimits unbelled) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.register = register;
        this.jdbc = jdbc;
        this.dueJobs = dueJobs;
        this.unbelled = unbelled;
    }

    @Override
    public void moved(CaseNumber caseNumber, CasePart part, Bell bell, Instant due) {
        date(caseNumber, part, bell, Date.from(due));
    }

    @Override
    public void silenced(CaseNumber caseNumber, CasePart part, Bell bell) {
        date(caseNumber, part, bell, DueDates.SILENT);
    }

    @Override
    public boolean ring(CaseNumber caseNumber, CasePart part, Bell bell) {
        Run run = new Run(caseNumber, part);
        return EngineConflicts.named(() -> engine.getCommandExecutorTxRequired().execute(command -> {
            Optional<JobEntity> job = Stream.concat(
                            inHand(command, run, bell).stream(), stored(command, run, bell).stream())
                    .findFirst();
            job.ifPresent(found -> ring(command, found));
            return job.isPresent();
        }));
    }

    @Override
    public void ringAllDue(Instant now) {
        do {
            dueJobs.workOff(now);
        } while (unbelled.record() > 0);
    }

    /** One statement; a bell that the running command has in hand is told instead, it will be written with the rest. */
    private void date(CaseNumber caseNumber, CasePart part, Bell bell, Date due) {
        Run run = new Run(caseNumber, part);
        EngineConflicts.named(() -> engine.getCommandExecutorTxRequired().execute(command -> {
            List<TimerEntity> inHand = inHand(command, run, bell);
            inHand.forEach(job -> job.setDuedate(due));
            return inHand.isEmpty() ? store(run, bell, due) : inHand.size();
        }));
    }

    /** A bell that had given up is tried again: a new date is a new beginning. */
    private int store(Run run, Bell bell, Date due) {
        return jdbc.sql("update ACT_RU_JOB set DUEDATE_ = :due, REV_ = REV_ + 1,"
                        + " RETRIES_ = case when RETRIES_ = 0 then :retries else RETRIES_ end where ID_ in (" + BELLS
                        + ")")
                .param("due", new Timestamp(due.getTime()))
                .param("retries", engine.getDefaultNumberOfRetries())
                .param("case", run.caseNumber().value())
                .param("part", run.part().key())
                .param("timer", bell.timer())
                .update();
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

    /** The bells that were made or read in the running command; the table may not know them yet. */
    private List<TimerEntity> inHand(CommandContext command, Run run, Bell bell) {
        // the engine's cache holds all jobs under this one type and, asked for a narrower one, says that it has none
        return command.getDbEntityManager().getCachedEntitiesByType(AcquirableJobEntity.class).stream()
                .filter(TimerEntity.class::isInstance)
                .map(TimerEntity.class::cast)
                .filter(job -> !command.getDbEntityManager().isDeleted(job))
                .filter(job -> bell.timer().equals(job.getActivityId()))
                .filter(job -> run.equals(register.runOf(job.getExecution())))
                .toList();
    }

    private List<JobEntity> stored(CommandContext command, Run run, Bell bell) {
        return jdbc
                .sql(BELLS)
                .param("case", run.caseNumber().value())
                .param("part", run.part().key())
                .param("timer", bell.timer())
                .query(String.class)
                .list()
                .stream()
                .map(id -> command.getDbEntityManager().selectById(JobEntity.class, id))
                .filter(job -> job != null && !command.getDbEntityManager().isDeleted(job))
                .toList();
    }
}
