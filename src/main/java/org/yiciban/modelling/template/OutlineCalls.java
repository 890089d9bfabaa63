package org.yiciban.modelling.template;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.yiciban.catalogue.procedure.HandlingProcess;

/** The calls of a service's model; an optional one with the question before it. */
final class OutlineCalls {

    static final double GAP = 80;
    private static final double UNDER = 60;

    /** By which the desktop editor shows a call with the fields of its kind. */
    private static final Map<HandlingProcess, String> TEMPLATES = Map.of(
            HandlingProcess.RECEPTION, "org.yiciban.reception",
            HandlingProcess.AGENCY_ITEM, "org.yiciban.item",
            HandlingProcess.DELIVERY, "org.yiciban.delivery");

    private final Drawing drawing;
    private final BaseElement scope;

    OutlineCalls(Drawing drawing) {
        this.drawing = drawing;
        this.scope = drawing.process();
    }

    /** Where a part of the model begins and where it ends. */
    record Branch(Placed<? extends FlowNode> first, Placed<? extends FlowNode> last) {}

    /** The call of an item; with a question before it where it isn't always needed, and both ways meet behind it. */
    Branch branch(Outline.Item item, double x, double middle) {
        if (item.question().isEmpty()) {
            Placed<CallActivity> call = item(item, x, middle);
            return new Branch(call, call);
        }
        String code = item.code().value();
        Placed<ExclusiveGateway> asked = drawing.node(
                scope,
                ExclusiveGateway.class,
                code + "-needed",
                item.question().get().zh(),
                Box.gateway(x, middle));
        Placed<CallActivity> call = item(item, asked.box().right() + GAP, middle);
        Placed<ExclusiveGateway> settled = drawing.node(
                scope,
                ExclusiveGateway.class,
                code + "-settled",
                item.name().zh() + "结束",
                Box.gateway(call.box().right() + GAP, middle));
        drawing.condition(drawing.straight(scope, asked, call), "是", "${" + item.questionKey() + "}");
        drawing.straight(scope, call, settled);
        double under = middle + UNDER;
        SequenceFlow without = drawing.flow(
                scope,
                asked,
                settled,
                List.of(
                        asked.box().below(),
                        new Point(asked.box().centre(), under),
                        new Point(settled.box().centre(), under),
                        settled.box().below()));
        drawing.otherwise(without, "否", asked.box().below());
        asked.element().setDefault(without);
        return new Branch(asked, settled);
    }

    private Placed<CallActivity> item(Outline.Item item, double x, double middle) {
        Placed<CallActivity> call =
                committed(item.code().value(), item.name().zh(), HandlingProcess.AGENCY_ITEM, x, middle);
        CamundaIn in = drawing.part(call.element().getExtensionElements(), CamundaIn.class);
        in.setCamundaSourceExpression(item.code().value());
        in.setCamundaTarget("item");
        return call;
    }

    /** A call with a commit before and after it. */
    Placed<CallActivity> committed(String id, String name, HandlingProcess called, double x, double middle) {
        Placed<CallActivity> call = call(id, name, called, x, middle);
        call.element().setCamundaAsyncBefore(true);
        call.element().setCamundaAsyncAfter(true);
        return call;
    }

    /** A call of a shared process, to which the case is passed on. */
    Placed<CallActivity> call(String id, String name, HandlingProcess called, double x, double middle) {
        Placed<CallActivity> placed = drawing.node(scope, CallActivity.class, id, name, Box.call(x, middle));
        CallActivity call = placed.element();
        call.setCalledElement(called.key());
        call.setCamundaCalledElementBinding("deployment");
        call.setAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "modelerTemplate", TEMPLATES.get(called));
        call.setAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "modelerTemplateVersion", "1");
        ExtensionElements passed = drawing.part(call, ExtensionElements.class);
        CamundaIn business = drawing.part(passed, CamundaIn.class);
        business.setCamundaBusinessKey("${caseNumber}");
        CamundaIn number = drawing.part(passed, CamundaIn.class);
        number.setCamundaSource("caseNumber");
        number.setCamundaTarget("caseNumber");
        return placed;
    }
}
