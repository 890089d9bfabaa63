package org.yiciban.modelling.template;

import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.shared.BundleKey;

/** The drawn model of a later request that is handled as its item, and is over then. */
final class RequestModel {

    private static final double MIDDLE = 140;

    private final LaterRequest request;
    private final Drawing drawing;

    RequestModel(BundleKey bundle, LaterRequest request) {
        this.request = request;
        this.drawing = new Drawing(request.processKey(bundle), request.name().zh());
    }

    byte[] written() {
        Placed<StartEvent> asked =
                drawing.node(drawing.process(), StartEvent.class, "asked", "提出请求", Box.event(150, MIDDLE));
        Placed<CallActivity> call = new OutlineCalls(drawing)
                .committed(
                        request.item().value(),
                        request.name().zh(),
                        HandlingProcess.AGENCY_ITEM,
                        asked.box().right() + OutlineCalls.GAP,
                        MIDDLE);
        call.element().setAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "modelerTemplate", "org.yiciban.request");
        CamundaIn item = drawing.part(call.element().getExtensionElements(), CamundaIn.class);
        item.setCamundaSourceExpression(request.item().value());
        item.setCamundaTarget("item");
        CamundaIn row = drawing.part(call.element().getExtensionElements(), CamundaIn.class);
        row.setCamundaSource("row");
        row.setCamundaTarget("row");
        Placed<EndEvent> answered = drawing.node(
                drawing.process(),
                EndEvent.class,
                "answered",
                "已办结",
                Box.event(call.box().right() + OutlineCalls.GAP, MIDDLE));
        drawing.straight(drawing.process(), asked, call);
        drawing.straight(drawing.process(), call, answered);
        return drawing.written();
    }
}
