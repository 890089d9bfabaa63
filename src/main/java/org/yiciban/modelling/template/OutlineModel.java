package org.yiciban.modelling.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.yiciban.catalogue.procedure.HandlingProcess;

/** The model of a new service: reception, its items stage by stage, delivery; drawn from the left to the right. */
final class OutlineModel {

    private static final double MIDDLE = 200;
    private static final double ROW = 150;
    private static final double GAP = 80;

    /** By which the desktop editor shows a call with the fields of its kind. */
    private static final Map<HandlingProcess, String> TEMPLATES = Map.of(
            HandlingProcess.RECEPTION, "org.yiciban.reception",
            HandlingProcess.AGENCY_ITEM, "org.yiciban.item",
            HandlingProcess.DELIVERY, "org.yiciban.delivery");

    private final Outline outline;
    private final Drawing drawing;
    private final BaseElement scope;
    private double right;

    OutlineModel(Outline outline) {
        this.outline = outline;
        this.drawing = new Drawing(outline.key().value(), outline.name().zh());
        this.scope = drawing.process();
    }

    byte[] written() {
        Placed<?> last = accepted();
        int stage = 1;
        List<List<Outline.Item>> stages = outline.stages();
        for (List<Outline.Item> items : stages) {
            last = items.size() == 1 ? single(last, items.get(0)) : sideBySide(last, items, stage++);
        }
        Placed<CallActivity> delivery = call("delivery", "统一送达", HandlingProcess.DELIVERY, MIDDLE);
        async(delivery.element());
        join(last, delivery);
        Placed<EndEvent> end = drawing.node(scope, EndEvent.class, "completed", "全部办结", Box.event(next(), MIDDLE));
        terminates(end.element());
        drawing.straight(scope, delivery, end);
        new OverdueDrawing(drawing).draw(MIDDLE + ROW * Math.max(2, stages.stream().mapToInt(List::size).max().orElse(1)));
        return drawing.written();
    }

    /** Start, reception, and the question whether the application was accepted. */
    private Placed<?> accepted() {
        Placed<StartEvent> start = drawing.node(scope, StartEvent.class, "applied", "提交申请", Box.event(150, MIDDLE));
        right = start.box().right();
        Placed<CallActivity> reception = call("reception", "收件与受理", HandlingProcess.RECEPTION, MIDDLE);
        CamundaOut out = drawing.part(reception.element().getExtensionElements(), CamundaOut.class);
        out.setCamundaSource("outcome");
        out.setCamundaTarget("outcome");
        drawing.straight(scope, start, reception);
        Placed<ExclusiveGateway> gateway =
                drawing.node(scope, ExclusiveGateway.class, "accepted", "是否受理？", Box.gateway(next(), MIDDLE));
        right = gateway.box().right();
        drawing.straight(scope, reception, gateway);
        double below = MIDDLE + ROW;
        Placed<EndEvent> no = drawing.node(
                scope, EndEvent.class, "not-accepted", "未受理", Box.event(gateway.box().centre() - 18, below));
        terminates(no.element());
        SequenceFlow refused = drawing.flow(
                scope, gateway, no, List.of(gateway.box().below(), new Point(no.box().centre(), no.box().y())));
        drawing.otherwise(refused, "否", gateway.box().below());
        gateway.element().setDefault(refused);
        return gateway;
    }

    private Placed<?> single(Placed<?> last, Outline.Item item) {
        Branch branch = branch(item, next(), MIDDLE);
        join(last, branch.first());
        return branch.last();
    }

    private Placed<?> sideBySide(Placed<?> last, List<Outline.Item> items, int stage) {
        Placed<ParallelGateway> split =
                drawing.node(scope, ParallelGateway.class, "stage-" + stage, "并联办理", Box.gateway(next(), MIDDLE));
        join(last, split);
        double begin = split.box().right() + GAP;
        List<Branch> branches = new ArrayList<>();
        double end = 0;
        for (int row = 0; row < items.size(); row++) {
            Branch branch = branch(items.get(row), begin, MIDDLE + row * ROW);
            branches.add(branch);
            end = Math.max(end, branch.last().box().right());
        }
        Placed<ParallelGateway> joined = drawing.node(
                scope, ParallelGateway.class, "stage-" + stage + "-settled", "均已结束", Box.gateway(end + GAP, MIDDLE));
        for (Branch branch : branches) {
            corner(split, branch.first());
            cornerBack(branch.last(), joined);
        }
        right = joined.box().right();
        return joined;
    }

    /** The call of an item; with a question before it where it isn't always needed, and both ways meet behind it. */
    private Branch branch(Outline.Item item, double x, double middle) {
        if (item.question().isEmpty()) {
            Placed<CallActivity> call = item(item, x, middle);
            return new Branch(call, call);
        }
        String code = item.code().value();
        Placed<ExclusiveGateway> asked = drawing.node(
                scope, ExclusiveGateway.class, code + "-needed", item.question().get().zh(), Box.gateway(x, middle));
        Placed<CallActivity> call = item(item, asked.box().right() + GAP, middle);
        Placed<ExclusiveGateway> settled = drawing.node(
                scope, ExclusiveGateway.class, code + "-settled", item.name().zh() + "结束", Box.gateway(call.box().right() + GAP, middle));
        drawing.condition(drawing.straight(scope, asked, call), "是", "${" + item.questionKey() + "}");
        drawing.straight(scope, call, settled);
        double under = middle + 60;
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
        right = settled.box().right();
        return new Branch(asked, settled);
    }

    private Placed<CallActivity> item(Outline.Item item, double x, double middle) {
        right = x - GAP;
        Placed<CallActivity> call = call(item.code().value(), item.name().zh(), HandlingProcess.AGENCY_ITEM, middle);
        async(call.element());
        CamundaIn in = drawing.part(call.element().getExtensionElements(), CamundaIn.class);
        in.setCamundaSourceExpression(item.code().value());
        in.setCamundaTarget("item");
        return call;
    }

    private Placed<CallActivity> call(String id, String name, HandlingProcess called, double middle) {
        Placed<CallActivity> placed =
                drawing.node(scope, CallActivity.class, id, name, Box.call(next(), middle));
        right = placed.box().right();
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

    private static void async(CallActivity call) {
        call.setCamundaAsyncBefore(true);
        call.setCamundaAsyncAfter(true);
    }

    private void terminates(EndEvent end) {
        drawing.into(end, TerminateEventDefinition.class, end.getId() + "-terminate");
    }

    /** The way on from what stands before; behind the question of acceptance it is the way of who was accepted. */
    private void join(Placed<?> last, Placed<?> to) {
        SequenceFlow flow = drawing.straight(scope, last, to);
        if (last.element().getId().equals("accepted")) {
            drawing.condition(flow, "是", "${outcome == 'accept'}");
        }
    }

    private void corner(Placed<?> split, Placed<?> to) {
        if (split.box().middle() == to.box().middle()) {
            drawing.straight(scope, split, to);
        } else {
            drawing.flow(
                    scope,
                    split,
                    to,
                    List.of(
                            split.box().below(),
                            new Point(split.box().centre(), to.box().middle()),
                            to.box().leftEnd()));
        }
    }

    private void cornerBack(Placed<?> from, Placed<?> joined) {
        if (from.box().middle() == joined.box().middle()) {
            drawing.straight(scope, from, joined);
        } else {
            drawing.flow(
                    scope,
                    from,
                    joined,
                    List.of(
                            from.box().rightEnd(),
                            new Point(joined.box().centre(), from.box().middle()),
                            joined.box().below()));
        }
    }

    private double next() {
        return right + GAP;
    }

    private record Branch(Placed<? extends FlowNode> first, Placed<? extends FlowNode> last) {}
}
