package org.yiciban.engine.process;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.yiciban.casefile.ports.WorkListEntry;
import org.yiciban.casefile.ports.WorkListKeeper;

/** Tells the work list about every task that opens or closes, whatever closes it. */
class WorkListReporter implements TaskListener {

    private static final String CHECKER = "checker";

    private final WorkListKeeper workList;
    private final RunRegister register;
    private final Clock clock;

    WorkListReporter(WorkListKeeper workList, RunRegister register, Clock clock) {
        this.workList = workList;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        if (EVENTNAME_CREATE.equals(task.getEventName())) {
            if (!workList.opened(entry(task))) {
                task.complete();
            }
        } else if (EVENTNAME_DELETE.equals(task.getEventName())) {
            workList.takenAway(task.getId());
        } else {
            workList.closed(task.getId());
        }
    }

    private WorkListEntry entry(DelegateTask task) {
        Run run = register.runOf((ExecutionEntity) task.getExecution());
        return new WorkListEntry(
                task.getId(),
                run.caseNumber(),
                run.part(),
                task.getTaskDefinitionKey(),
                (String) task.getVariable(CHECKER),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }
}
