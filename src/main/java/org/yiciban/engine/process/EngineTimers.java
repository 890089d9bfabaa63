package org.yiciban.engine.process;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
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
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.LimitTimers;
import org.yiciban.casefile.ports.UntimedLimits;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.shared.CaseNumber;

/** The timers are timer jobs of the engine; each call is one command that joins the running transaction. */
class EngineTimers implements LimitTimers {

    private static final String TIMERS = "select job.ID_ from process_run run"
            + " join ACT_RU_JOB job on job.PROCESS_INSTANCE_ID_ = run.instance_id"
            + " join ACT_RU_JOBDEF def on def.ID_ = job.JOB_DEF_ID_"
            + " where run.case_number = :case and run.part = :part and def.ACT_ID_ = :timer";

    private final ProcessEngineConfigurationImpl engine;
    private final RunRegister register;
    private final JdbcClient jdbc;
    private final DueJobs dueJobs;
    private final UntimedLimits untimedLimits;

    EngineTimers(
            ProcessEngine engine, RunRegister register, JdbcClient jdbc, DueJobs dueJobs, UntimedLimits untimedLimits) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.register = register;
        this.jdbc = jdbc;
        this.dueJobs = dueJobs;
        this.untimedLimits = untimedLimits;
    }

    @Override
    public void reschedule(CaseNumber caseNumber, CasePart part, LimitTimer limitTimer, Instant due) {
        date(caseNumber, part, limitTimer, Date.from(due));
    }

    @Override
    public void disarm(CaseNumber caseNumber, CasePart part, LimitTimer limitTimer) {
        date(caseNumber, part, limitTimer, DueDates.SILENT);
    }

    @Override
    public boolean fire(CaseNumber caseNumber, CasePart part, LimitTimer limitTimer) {
        Run run = new Run(caseNumber, part);
        return EngineConflicts.named(() -> engine.getCommandExecutorTxRequired().execute(command -> {
            Optional<JobEntity> job = Stream.concat(
                            inHand(command, run, limitTimer).stream(), stored(command, run, limitTimer).stream())
                    .findFirst();
            job.ifPresent(found -> fire(command, found));
            return job.isPresent();
        }));
    }

    @Override
    public void fireAllDue(Instant now) {
        do {
            dueJobs.workOff(now);
        } while (untimedLimits.record() > 0);
    }

    @Override
    public Optional<Instant> nextDue() {
        return Stream.concat(dueJobs.next().stream(), untimedLimits.next().stream())
                .min(Comparator.naturalOrder());
    }

    /** One statement; a timer that the running command has in hand is told instead, it will be written with the rest. */
    private void date(CaseNumber caseNumber, CasePart part, LimitTimer limitTimer, Date due) {
        Run run = new Run(caseNumber, part);
        EngineConflicts.named(() -> engine.getCommandExecutorTxRequired().execute(command -> {
            List<TimerEntity> inHand = inHand(command, run, limitTimer);
            inHand.forEach(job -> job.setDuedate(due));
            return inHand.isEmpty() ? store(run, limitTimer, due) : inHand.size();
        }));
    }

    /** A timer that had given up is tried again: a new date is a new beginning. */
    private int store(Run run, LimitTimer limitTimer, Date due) {
        return jdbc.sql("update ACT_RU_JOB set DUEDATE_ = :due, REV_ = REV_ + 1,"
                        + " RETRIES_ = case when RETRIES_ = 0 then :retries else RETRIES_ end where ID_ in (" + TIMERS
                        + ")")
                .param("due", new Timestamp(due.getTime()))
                .param("retries", engine.getDefaultNumberOfRetries())
                .param("case", run.caseNumber().value())
                .param("part", run.part().key())
                .param("timer", limitTimer.timer())
                .update();
    }

    private static void fire(CommandContext command, JobEntity job) {
        JobEntity around = command.getCurrentJob();
        command.setCurrentJob(job);
        try {
            job.execute(command);
        } finally {
            command.setCurrentJob(around);
        }
    }

    /** The timers that were made or read in the running command; the table may not know them yet. */
    private List<TimerEntity> inHand(CommandContext command, Run run, LimitTimer limitTimer) {
        // the engine's cache holds all jobs under this one type and, asked for a narrower one, says that it has none
        return command.getDbEntityManager().getCachedEntitiesByType(AcquirableJobEntity.class).stream()
                .filter(TimerEntity.class::isInstance)
                .map(TimerEntity.class::cast)
                .filter(job -> !command.getDbEntityManager().isDeleted(job))
                .filter(job -> limitTimer.timer().equals(job.getActivityId()))
                .filter(job -> run.equals(register.runOf(job.getExecution())))
                .toList();
    }

    private List<JobEntity> stored(CommandContext command, Run run, LimitTimer limitTimer) {
        return jdbc
                .sql(TIMERS)
                .param("case", run.caseNumber().value())
                .param("part", run.part().key())
                .param("timer", limitTimer.timer())
                .query(String.class)
                .list()
                .stream()
                .map(id -> command.getDbEntityManager().selectById(JobEntity.class, id))
                .filter(job -> job != null && !command.getDbEntityManager().isDeleted(job))
                .toList();
    }
}
