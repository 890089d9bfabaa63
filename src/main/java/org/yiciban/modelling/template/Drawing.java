package org.yiciban.modelling.template;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** A model and its picture, written together: an element is put into both at once, with its place. */
final class Drawing {

    private static final String TARGET = "https://yiciban.org/bpmn";
    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

    /** Room for one sign. */
    private static final double LABEL = 14;

    private final BpmnModelInstance model = Bpmn.createEmptyModel();
    private final Process process;
    private final BpmnPlane plane;
    private final TakenIds ids = new TakenIds();

    Drawing(String key, String name) {
        Definitions definitions = model.newInstance(Definitions.class, key + "-definitions");
        definitions.setTargetNamespace(TARGET);
        definitions.getDomElement().registerNamespace("modeler", MODELER);
        definitions.setAttributeValueNs(MODELER, "executionPlatform", "Camunda Platform");
        definitions.setAttributeValueNs(MODELER, "executionPlatformVersion", "7.24.0");
        model.setDefinitions(definitions);
        ids.take(definitions.getId());
        process = into(definitions, Process.class, key);
        process.setName(name);
        process.setExecutable(true);
        process.setCamundaHistoryTimeToLiveString("P3650D");
        BpmnDiagram diagram = into(definitions, BpmnDiagram.class, key + "-diagram");
        plane = model.newInstance(BpmnPlane.class, key + "-plane");
        ids.take(plane.getId());
        plane.setBpmnElement(process);
        diagram.setBpmnPlane(plane);
    }

    /** The place where what isn't inside an event subprocess is put. */
    Process process() {
        return process;
    }

    /** A step with its name and its place; gateways and events have the sizes of their kind. */
    <T extends FlowNode> Placed<T> node(BaseElement scope, Class<T> type, String id, String name, Box box) {
        T element = into(scope, type, id);
        element.setName(name);
        BpmnShape shape = into(plane, BpmnShape.class, id + "-shape");
        shape.setBpmnElement(element);
        shape.setBounds(bounds(box));
        if (element instanceof Gateway) {
            BpmnLabel label = part(shape, BpmnLabel.class);
            label.setBounds(bounds(box.labelAbove()));
        }
        return new Placed<>(element, box);
    }

    private Bounds bounds(Box box) {
        Bounds bounds = model.newInstance(Bounds.class, "bounds");
        bounds.removeAttribute("id");
        bounds.setX(box.x());
        bounds.setY(box.y());
        bounds.setWidth(box.width());
        bounds.setHeight(box.height());
        return bounds;
    }

    /** What a subprocess is: open, with its steps inside. */
    void expanded(SubProcess scope) {
        ((BpmnShape) scope.getDiagramElement()).setExpanded(true);
    }

    /** A flow, drawn by way of those places. */
    SequenceFlow flow(BaseElement scope, Placed<?> from, Placed<?> to, List<Point> way) {
        String id = from.element().getId() + "-to-" + to.element().getId();
        SequenceFlow flow = into(scope, SequenceFlow.class, id);
        flow.setSource(from.element());
        flow.setTarget(to.element());
        from.element().getOutgoing().add(flow);
        to.element().getIncoming().add(flow);
        BpmnEdge edge = into(plane, BpmnEdge.class, id + "-edge");
        edge.setBpmnElement(flow);
        way.forEach(point -> {
            Waypoint waypoint = part(edge, Waypoint.class);
            waypoint.setX(point.x());
            waypoint.setY(point.y());
        });
        return flow;
    }

    /** A flow from one step to the next on its right, at the same height. */
    SequenceFlow straight(BaseElement scope, Placed<?> from, Placed<?> to) {
        return flow(scope, from, to, List.of(from.box().rightEnd(), to.box().leftEnd()));
    }

    /** How people read a way that is taken when no other is, beside where it begins. */
    void otherwise(SequenceFlow flow, String name, Point at) {
        flow.setName(name);
        BpmnLabel label = part(flow.getDiagramElement(), BpmnLabel.class);
        label.setBounds(bounds(new Box(at.x() + 6, at.y(), LABEL, LABEL)));
    }

    /** What a flow asks, and how people read the answer. */
    void condition(SequenceFlow flow, String name, String condition) {
        flow.setName(name);
        ConditionExpression expression = model.newInstance(ConditionExpression.class, flow.getId() + "-condition");
        expression.removeAttribute("id");
        expression.setTextContent(condition);
        flow.setConditionExpression(expression);
    }

    /** A part of an element that has no place of its own, nor a name. */
    <T extends BpmnModelElementInstance> T part(BpmnModelElementInstance parent, Class<T> type) {
        T element = model.newInstance(type, "part");
        element.removeAttribute("id");
        parent.addChildElement(element);
        return element;
    }

    /** A part of an element that has no place of its own; refused where another is called so. */
    <T extends BpmnModelElementInstance> T into(BpmnModelElementInstance parent, Class<T> type, String id) {
        ids.take(id);
        T element = model.newInstance(type, id);
        parent.addChildElement(element);
        return element;
    }

    byte[] written() {
        return Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8);
    }
}
