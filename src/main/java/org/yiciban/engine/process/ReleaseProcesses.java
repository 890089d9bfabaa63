package org.yiciban.engine.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.yiciban.shared.ItemCode;

/** The processes of the releases' deployments. They don't change, so each is looked up once. */
final class ReleaseProcesses {

    private final ProcessEngine engine;
    private final Map<String, String> definitions = new ConcurrentHashMap<>();
    private final Map<String, String> itemProcesses = new ConcurrentHashMap<>();

    ReleaseProcesses(ProcessEngine engine) {
        this.engine = engine;
    }

    /** The process that the models of the release call for the item. */
    String ofItem(String deployment, ItemCode item) {
        return itemProcesses.computeIfAbsent(deployment + "/" + item, both -> called(deployment, item));
    }

    /** The id of the definition of that key. */
    String definition(String deployment, String key) {
        return definitions.computeIfAbsent(deployment + "/" + key, both -> find(deployment, key));
    }

    private String find(String deployment, String key) {
        ProcessDefinition found = EngineConflicts.named(() -> engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .processDefinitionKey(key)
                .singleResult());
        if (found == null) {
            throw new IllegalStateException("the release " + deployment + " has no process " + key);
        }
        return found.getId();
    }

    private String called(String deployment, ItemCode item) {
        RepositoryService repository = engine.getRepositoryService();
        return EngineConflicts.named(
                () -> repository.createProcessDefinitionQuery().deploymentId(deployment).list().stream()
                        .map(definition -> repository.getBpmnModelInstance(definition.getId()))
                        .flatMap(model -> model.getModelElementsByType(CallActivity.class).stream())
                        .filter(call -> calls(call, item))
                        .map(CallActivity::getCalledElement)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(
                                "the release " + deployment + " has no call of the item " + item)));
    }

    private static boolean calls(CallActivity call, ItemCode item) {
        return call.getExtensionElements() != null
                && call.getExtensionElements().getChildElementsByType(CamundaIn.class).stream()
                        .anyMatch(handed -> RunRegister.ITEM.equals(handed.getCamundaTarget())
                                && item.value().equals(handed.getCamundaSourceExpression()));
    }
}
