package org.yiciban.engine.moves;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.procedure.ProcessVariable;

/** A model as the ways that a token can take through it. */
final class ModelWays {

    private final BpmnModelInstance model;

    ModelWays(BpmnModelInstance model) {
        this.model = model;
    }

    /** Its parallel gateways by id, those that fork and those that join. */
    List<String> parallelGateways() {
        return model.getModelElementsByType(ParallelGateway.class).stream()
                .map(gateway -> gateway.getId())
                .toList();
    }

    boolean has(String id) {
        return model.getModelElementById(id) instanceof FlowNode;
    }

    /** How many ways lead into a node. */
    int incoming(String id) {
        return node(id).getIncoming().size();
    }

    boolean joins(String id) {
        return model.getModelElementById(id) instanceof ParallelGateway gateway
                && gateway.getIncoming().size() > 1;
    }

    /** The nodes to which a node leads, as drawn. */
    List<String> next(String id) {
        return node(id).getOutgoing().stream()
                .map(SequenceFlow::getTarget)
                .map(FlowNode::getId)
                .distinct()
                .toList();
    }

    /** The node itself and all that a token can come to from it, nearest first; not further than the last one. */
    Set<String> from(String id, @Nullable String last) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String one = open.remove();
            if (found.add(one) && !one.equals(last)) {
                open.addAll(next(one));
                open.addAll(aside(one));
            }
        }
        return found;
    }

    /** Where a token goes on that leaves an activity at its edge. */
    private List<String> aside(String id) {
        return model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().getId().equals(id))
                .map(FlowNode::getId)
                .toList();
    }

    /** Whether a node, or a gateway by the first activity behind it, hands an item to what it calls. */
    boolean callsItem(String id) {
        return activities(id).findFirst().map(BaseElement::getExtensionElements).stream()
                .flatMap(elements -> elements.getElementsQuery().filterByType(CamundaIn.class).list().stream())
                .anyMatch(handed -> ProcessVariable.ITEM.id().equals(handed.getCamundaTarget()));
    }

    private Stream<FlowNode> activities(String id) {
        return Stream.of(id)
                .filter(this::has)
                .flatMap(known -> from(known, null).stream())
                .map(this::node)
                .filter(Activity.class::isInstance);
    }

    /** What people call a node: an activity by its name, a gateway by the first activity behind it. */
    String name(String id) {
        return activities(id)
                .map(FlowNode::getName)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(id);
    }

    private FlowNode node(String id) {
        return Objects.requireNonNull(model.getModelElementById(id));
    }
}
