package org.yiciban.casefile.steps;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.clocks.StepClocks;
import org.yiciban.casefile.facts.LimitFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.worklist.WorkList;

/** The rule of every step of a bundle: it is done, or nothing is left that it could be for. */
@Component
public class BundleSteps {

    private final StepClocks clocks;
    private final WorkList workList;
    private final ObjectProvider<CaseProcess> process;

    BundleSteps(StepClocks clocks, WorkList workList, ObjectProvider<CaseProcess> process) {
        this.clocks = clocks;
        this.workList = workList;
        this.process = process;
    }

    /** An agency has done its step. */
    public StepFacts finish(StepAct act) {
        clocks.meet(act.file(), act.task().part(), act.context());
        act.file()
                .record(act.line(JournalEvent.STEP_DONE)
                        .facts(new LimitFacts.StepDone(
                                act.step().id(), act.outcome().code())));
        return StepFacts.NONE;
    }

    /**
     * Ends the open steps that aren't needed any more, after items of the case have ended.
     *
     * @param all each of them: the applicant has withdrawn everything that was still to be decided
     */
    public void end(CaseFile file, boolean all, ActContext context) {
        for (OpenTask task : workList.of(file)) {
            boolean needed = CasePart.stepOf(task.part())
                    .filter(id -> task.step().equals(id))
                    .map(file.release().bundle()::ownStep)
                    .map(step -> !all && StepClocks.isNeeded(file, step))
                    .orElse(true);
            if (!needed) {
                clocks.cancel(file, task.part(), context);
                file.record(JournalLine.of(JournalEvent.STEP_ENDED, task.part(), context, context.instant())
                        .facts(new LimitFacts.StepEnded(task.step())));
                workList.takenAway(task.id());
                process.getObject().complete(task.id(), StepFacts.NONE);
            }
        }
    }
}
