package org.yiciban.modelling.template;

import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** The event subprocess that every service has: its limit passes, which is recorded and interrupts nothing. */
final class OverdueDrawing {

    private final Drawing drawing;

    OverdueDrawing(Drawing drawing) {
        this.drawing = drawing;
    }

    void draw(double top) {
        double middle = top + 80;
        Placed<SubProcess> around = drawing.node(
                drawing.process(), SubProcess.class, "on-bundle-limit", "整件事期限届满", new Box(150, top, 382, 150));
        SubProcess scope = around.element();
        scope.setTriggeredByEvent(true);
        drawing.expanded(scope);
        Placed<StartEvent> limit =
                drawing.node(scope, StartEvent.class, "bundle-limit", "整件事期限届满", Box.event(190, middle));
        limit.element().setInterrupting(false);
        TimerEventDefinition timer = drawing.into(limit.element(), TimerEventDefinition.class, "bundle-limit-timer");
        drawing.part(timer, TimeDate.class).setTextContent("${due.bundle}");
        Placed<ServiceTask> record =
                drawing.node(scope, ServiceTask.class, "record-overdue", "记录逾期", Box.call(276, middle));
        record.element().setCamundaDelegateExpression("${recordOverdue}");
        Placed<EndEvent> end = drawing.node(scope, EndEvent.class, "overdue-recorded", "已记录", Box.event(456, middle));
        drawing.straight(scope, limit, record);
        drawing.straight(scope, record, end);
    }
}
