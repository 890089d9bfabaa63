package org.yiciban.engine.process;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * What the engine would look for at the end of every task and message although nothing here ever makes it: a round trip
 * each.
 */
final class NeedlessReads {

    private NeedlessReads() {}

    static List<SessionFactory> spared() {
        return List.of(
                new Instead(JobManager.class, JobsWithoutMessages::new),
                new Instead(TaskManager.class, TasksWithoutSubtasks::new),
                new Instead(IdentityLinkManager.class, TasksWithoutCandidates::new),
                new Instead(ProcessDefinitionManager.class, DefinitionsFromMemory::new));
    }

    /** Messages are delivered inside the act, never by a job. */
    private static final class JobsWithoutMessages extends JobManager {

        @Override
        public List<JobEntity> findJobsByConfiguration(String handlerType, String configuration, String tenantId) {
            return ProcessEventJobHandler.TYPE.equals(handlerType)
                    ? List.of()
                    : super.findJobsByConfiguration(handlerType, configuration, tenantId);
        }
    }

    /** Tasks come from models only, and models have no subtasks. */
    private static final class TasksWithoutSubtasks extends TaskManager {

        @Override
        public List<Task> findTasksByParentTaskId(String parentTaskId) {
            return List.of();
        }
    }

    /** Who may do a task stands in the work list. */
    private static final class TasksWithoutCandidates extends IdentityLinkManager {

        @Override
        public List<IdentityLinkEntity> findIdentityLinksByTaskId(String taskId) {
            return List.of();
        }
    }

    /** A definition never changes and is never suspended: what this node has read once needs no second look. */
    private static final class DefinitionsFromMemory extends ProcessDefinitionManager {

        @Override
        public ProcessDefinitionEntity findLatestDefinitionById(String id) {
            ProcessDefinitionEntity known = Context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .getProcessDefinitionCache()
                    .get(id);
            return known != null ? known : super.findLatestDefinitionById(id);
        }
    }

    /** Takes the place of the engine's own manager. */
    private record Instead(Class<? extends Session> manager, Supplier<Session> ours) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return manager;
        }

        @Override
        public Session openSession() {
            return ours.get();
        }
    }
}
