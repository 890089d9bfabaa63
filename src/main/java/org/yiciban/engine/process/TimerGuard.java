package org.yiciban.engine.process;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.yiciban.casefile.ports.LimitCheck;
import org.yiciban.casefile.ports.TokenWatch;
import org.yiciban.catalogue.procedure.LimitTimer;

/**
 * Stands in front of a kind of timer: a timer only wakes, whether the limit has passed is the clock's to say. If it has
 * not, the timer is set again and the token stays where it is. (Behind an interrupting timer it would be too late to ask.)
 */
class TimerGuard implements JobHandler<TimerJobConfiguration> {

    private final JobHandler<TimerJobConfiguration> timers;
    private final LimitCheck limitCheck;
    private final DueDates dueDates;
    private final RunRegister register;
    private final List<TokenWatch> watches;

    TimerGuard(
            JobHandler<TimerJobConfiguration> timers,
            LimitCheck limitCheck,
            DueDates dueDates,
            RunRegister register,
            List<TokenWatch> watches) {
        this.timers = timers;
        this.limitCheck = limitCheck;
        this.dueDates = dueDates;
        this.register = register;
        this.watches = watches;
    }

    @Override
    public void execute(TimerJobConfiguration timer, ExecutionEntity execution, CommandContext command, String tenant) {
        TimerEntity job = (TimerEntity) command.getCurrentJob();
        Run run = register.runOf(execution);
        watches.forEach(watch -> watch.arrived(execution.getProcessDefinition().getKey(), job.getActivityId()));
        LimitTimer limitTimer = LimitTimer.ofTimer(job.getActivityId());
        if (limitCheck.passed(run.caseNumber(), run.part(), limitTimer)) {
            timers.execute(timer, execution, command, tenant);
            awaitTheNext(job, execution, run, limitTimer);
        } else if (!execution.isEnded()) {
            job.createNewTimerJob(dueDates.again(run, limitTimer));
        }
    }

    /** Several clocks may stand behind one timer, as every decision has its own limit of delivery; a date comes once. */
    private void awaitTheNext(TimerEntity job, ExecutionEntity execution, Run run, LimitTimer limitTimer) {
        if (limitTimer.date().isPresent()) {
            return;
        }
        Date next = dueDates.of(run, limitTimer);
        if (!execution.isEnded() && next.getTime() != DueDates.SILENT.getTime()) {
            job.createNewTimerJob(next);
        }
    }

    @Override
    public String getType() {
        return timers.getType();
    }

    @Override
    public TimerJobConfiguration newConfiguration(String canonical) {
        return timers.newConfiguration(canonical);
    }

    @Override
    public void onDelete(TimerJobConfiguration timer, JobEntity job) {
        timers.onDelete(timer, job);
    }
}
