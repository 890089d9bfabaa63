package org.yiciban.modelling.template;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.yiciban.catalogue.procedure.HandlingProcess;

/** The model of a new service: reception, its items stage by stage, delivery; drawn from the left to the right. */
final class OutlineModel {

    private static final double MIDDLE = 200;
    private static final double ROW = 150;
    private static final double GAP = 80;

    private final Outline outline;
    private final Drawing drawing;
    private final OutlineCalls calls;
    private final BaseElement scope;

    OutlineModel(Outline outline) {
        this.outline = outline;
        this.drawing = new Drawing(outline.key().value(), outline.name().zh());
        this.calls = new OutlineCalls(drawing);
        this.scope = drawing.process();
    }

    byte[] written() {
        Placed<?> last = accepted();
        int stage = 1;
        List<List<Outline.Item>> stages = outline.stages();
        for (List<Outline.Item> items : stages) {
            last = items.size() == 1 ? single(last, items.get(0)) : sideBySide(last, items, stage++);
        }
        Placed<CallActivity> delivery =
                calls.committed("delivery", "统一送达", HandlingProcess.DELIVERY, next(last), MIDDLE);
        join(last, delivery);
        Placed<EndEvent> end =
                drawing.node(scope, EndEvent.class, "completed", "全部办结", Box.event(next(delivery), MIDDLE));
        terminates(end.element());
        drawing.straight(scope, delivery, end);
        new OverdueDrawing(drawing)
                .draw(MIDDLE
                        + ROW
                                * Math.max(
                                        2,
                                        stages.stream()
                                                .mapToInt(List::size)
                                                .max()
                                                .orElse(1)));
        return drawing.written();
    }

    /** Start, reception, and the question whether the application was accepted. */
    private Placed<?> accepted() {
        Placed<StartEvent> start = drawing.node(scope, StartEvent.class, "applied", "提交申请", Box.event(150, MIDDLE));
        Placed<CallActivity> reception =
                calls.call("reception", "收件与受理", HandlingProcess.RECEPTION, next(start), MIDDLE);
        CamundaOut out = drawing.part(reception.element().getExtensionElements(), CamundaOut.class);
        out.setCamundaSource("outcome");
        out.setCamundaTarget("outcome");
        drawing.straight(scope, start, reception);
        Placed<ExclusiveGateway> gateway =
                drawing.node(scope, ExclusiveGateway.class, "accepted", "是否受理？", Box.gateway(next(reception), MIDDLE));
        drawing.straight(scope, reception, gateway);
        double below = MIDDLE + ROW;
        Placed<EndEvent> no = drawing.node(
                scope,
                EndEvent.class,
                "not-accepted",
                "未受理",
                Box.event(gateway.box().centre() - 18, below));
        terminates(no.element());
        SequenceFlow refused = drawing.flow(
                scope,
                gateway,
                no,
                List.of(
                        gateway.box().below(),
                        new Point(no.box().centre(), no.box().y())));
        drawing.otherwise(refused, "否", gateway.box().below());
        gateway.element().setDefault(refused);
        return gateway;
    }

    private Placed<?> single(Placed<?> last, Outline.Item item) {
        OutlineCalls.Branch branch = calls.branch(item, next(last), MIDDLE);
        join(last, branch.first());
        return branch.last();
    }

    private Placed<?> sideBySide(Placed<?> last, List<Outline.Item> items, int stage) {
        Placed<ParallelGateway> split =
                drawing.node(scope, ParallelGateway.class, "stage-" + stage, "并联办理", Box.gateway(next(last), MIDDLE));
        join(last, split);
        double begin = split.box().right() + GAP;
        List<OutlineCalls.Branch> branches = new ArrayList<>();
        double end = 0;
        for (int row = 0; row < items.size(); row++) {
            OutlineCalls.Branch branch = calls.branch(items.get(row), begin, MIDDLE + row * ROW);
            branches.add(branch);
            end = Math.max(end, branch.last().box().right());
        }
        Placed<ParallelGateway> joined = drawing.node(
                scope, ParallelGateway.class, "stage-" + stage + "-settled", "均已结束", Box.gateway(end + GAP, MIDDLE));
        for (OutlineCalls.Branch branch : branches) {
            drawing.flow(
                    scope,
                    split,
                    branch.first(),
                    split.box().downTo(branch.first().box()));
            drawing.flow(scope, branch.last(), joined, branch.last().box().upTo(joined.box()));
        }
        return joined;
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

    private static double next(Placed<?> before) {
        return before.box().right() + GAP;
    }
}
