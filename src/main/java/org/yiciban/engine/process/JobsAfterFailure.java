package org.yiciban.engine.process;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockJobCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;

/** A lock conflict is nobody's fault: the job is tried again at once and keeps its retries. */
class JobsAfterFailure implements FailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        if (!EngineConflicts.isConflict(failure)) {
            return new DefaultJobRetryCmd(jobId, failure);
        }
        return command -> new UnlockJobCmd(jobId).execute(command);
    }
}
