package org.yiciban.engine.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.procedure.ProcessMessage;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/** Runs cases on the engine. */
class EngineCaseProcess implements CaseProcess {

    private final ProcessEngine engine;
    private final RunRegister register;
    private final ReleaseProcesses processes;

    EngineCaseProcess(ProcessEngine engine, RunRegister register) {
        this.engine = engine;
        this.register = register;
        this.processes = new ReleaseProcesses(engine);
    }

    @Override
    public void start(CaseNumber caseNumber, String bundle, String deployment, Map<String, Object> facts) {
        start(caseNumber, processes.definition(deployment, bundle), frozen(facts));
    }

    @Override
    public void startAside(CaseNumber caseNumber, CasePart part, HandlingProcess process, String deployment) {
        startAside(caseNumber, part, process.key(), deployment, new HashMap<>());
    }

    @Override
    public void startItem(CaseNumber caseNumber, ItemKey item, String deployment, Map<String, Object> facts) {
        Map<String, Object> variables = frozen(facts);
        variables.put(RunRegister.ITEM, item.code().value());
        if (item.ofRow()) {
            variables.put(RunRegister.ROW, item.row());
        }
        String process = processes.ofItem(deployment, item.code());
        startAside(caseNumber, CasePart.of(item), process, deployment, variables);
    }

    @Override
    public void startRequest(CaseNumber caseNumber, ItemKey item, String process, String deployment) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(RunRegister.ROW, item.row());
        startAside(caseNumber, CasePart.ofRequest(item), process, deployment, variables);
    }

    /** The plain answers, as they are now; what has several values or none is asked of the case. */
    private static Map<String, Object> frozen(Map<String, Object> facts) {
        Map<String, Object> variables = new HashMap<>(facts);
        variables.values().removeIf(value -> value == null || value instanceof Collection<?>);
        return variables;
    }

    private void startAside(
            CaseNumber caseNumber, CasePart part, String process, String deployment, Map<String, Object> variables) {
        variables.put(RunRegister.PART, Variables.stringValue(part.key(), true));
        start(caseNumber, processes.definition(deployment, process), variables);
    }

    @Override
    public boolean hasRun(CaseNumber caseNumber, CasePart part) {
        return !register.instancesOf(caseNumber, part).isEmpty();
    }

    private void start(CaseNumber caseNumber, String definition, Map<String, Object> variables) {
        variables.put(RunRegister.CASE_NUMBER, caseNumber.value());
        EngineConflicts.named(
                () -> engine.getRuntimeService().startProcessInstanceById(definition, caseNumber.value(), variables));
    }

    @Override
    public void complete(String taskId, StepFacts facts) {
        EngineConflicts.named(() -> {
            try {
                engine.getTaskService().complete(taskId, facts.variables());
            } catch (NullValueException e) {
                throw new IllegalStateException("the task " + taskId + " is not open (any more)", e);
            }
            return null;
        });
    }

    @Override
    public boolean tell(CaseNumber caseNumber, CasePart part, ProcessMessage message) {
        List<String> instances = register.instancesOf(caseNumber, part);
        return EngineConflicts.named(
                () -> configuration().getCommandExecutorTxRequired().execute(command -> instances.stream()
                        .anyMatch(instance -> deliver(command, instance, message))));
    }

    private static boolean deliver(CommandContext command, String instance, ProcessMessage message) {
        // the subscription may have been made in this very transaction and not be in the table yet
        Stream<EventSubscriptionEntity> stored =
                command.getEventSubscriptionManager().findEventSubscriptionsByProcessInstanceId(instance).stream();
        Stream<EventSubscriptionEntity> fresh =
                command.getDbEntityManager().getCachedEntitiesByType(EventSubscriptionEntity.class).stream();
        return Stream.concat(fresh, stored)
                .filter(waiting -> instance.equals(waiting.getProcessInstanceId())
                        && message.id().equals(waiting.getEventName())
                        && !command.getDbEntityManager().isDeleted(waiting))
                .findFirst()
                .map(waiting -> {
                    waiting.eventReceived(null, null, null, null, false);
                    return true;
                })
                .orElse(false);
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
