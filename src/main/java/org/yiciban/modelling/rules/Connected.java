package org.yiciban.modelling.rules;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.w3c.dom.Element;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ElementLocation;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.Report;

/** Every step can be reached from the start and can reach an end; flows lead from a step to a step. */
public final class Connected implements ModelRule {

    @Override
    public void check(BpmnModel model, Report report) {
        for (ProcessScope scope : model.scopes()) {
            Set<String> refused = refused(scope);
            scope.loose().stream()
                    .filter(flow -> !refused.contains(flow.from()) && !refused.contains(flow.to()))
                    .forEach(flow -> loose(scope, flow, report));
            scope.nodes().forEach(node -> ends(scope, node, report));
            if (model.joined()) {
                paths(scope, report);
            }
        }
    }

    /** What stands in the scope and is no step of the language, such as a task of no kind; that is told of itself. */
    private static Set<String> refused(ProcessScope scope) {
        Set<String> ids = new HashSet<>();
        for (Element child : Xml.children(scope.owner())) {
            if (scope.node(child.getAttribute("id")) == null && !"sequenceFlow".equals(child.getLocalName())) {
                ids.add(child.getAttribute("id"));
            }
        }
        ids.remove("");
        return ids;
    }

    private static void loose(ProcessScope scope, BpmnModel.Flow flow, Report report) {
        String missing = scope.node(flow.from()) == null ? flow.from() : flow.to();
        String name = missing.isEmpty() ? "" : " “" + Report.shown(missing) + "”";
        report.error(
                "flow-ends",
                ElementLocation.is(flow.element()),
                "顺序流的一端" + name + "不是同一流程（或者同一事件子流程）中的步骤。请把它连到已有的步骤，或者删除这条流；路径上的检查在此之后进行。",
                "One end of the flow" + name + " is no step of the same process or event subprocess. Lead it to a step"
                        + " that exists or remove it; paths are checked after that.");
    }

    private void ends(ProcessScope scope, BpmnModel.Node node, Report report) {
        boolean noIncoming = node.is("startEvent") || node.is("boundaryEvent") || node.is("subProcess");
        boolean noOutgoing = node.is("endEvent") || node.is("subProcess");
        if (noIncoming && !scope.incoming(node).isEmpty()
                || noOutgoing && !scope.outgoing(node).isEmpty()) {
            report.error(
                    "flow-ends",
                    node.id(),
                    "开始事件和边界事件没有流入，结束事件没有流出，事件子流程两者都没有。",
                    "Nothing flows into a start or boundary event, nothing out of an end, neither for an event"
                            + " subprocess.");
        }
        if (node.is("boundaryEvent")) {
            BpmnModel.Node host = scope.node(node.element().getAttribute("attachedToRef"));
            if (host == null || !(host.is("userTask") || host.is("callActivity") || host.is("serviceTask"))) {
                report.error(
                        "flow-ends",
                        node.id(),
                        "边界事件必须附在同一流程中的任务或调用活动上。",
                        "A boundary event stands at the edge of a task or call activity of the same process.");
            }
        }
    }

    private void paths(ProcessScope scope, Report report) {
        Set<BpmnModel.Node> reached = scope.reachable(scope.of("startEvent"), scope::after);
        Set<BpmnModel.Node> ending = scope.reachable(scope.of("endEvent"), scope::before);
        Collection<BpmnModel.Node> nodes = scope.nodes();
        List<BpmnModel.Node> lost = nodes.stream()
                .filter(node -> !node.is("subProcess") && !reached.contains(node))
                .toList();
        first(lost, scope::before)
                .forEach(node -> report.error(
                        "reachable",
                        node.id(),
                        "从开始事件无法到达这一步。请用顺序流连接它，或者删除它。",
                        "This step can't be reached from the start. Connect it or remove it."));
        List<BpmnModel.Node> endless = nodes.stream()
                .filter(node -> !node.is("subProcess") && !ending.contains(node))
                .toList();
        if (scope.of("endEvent").isEmpty()) {
            report.error(
                    "reaches-end",
                    ElementLocation.is(scope.owner()),
                    "流程没有结束事件。请把每条路径画到结束事件。",
                    "There is no end event. Lead every way to one.");
            return;
        }
        first(endless, scope::after)
                .forEach(node -> report.error(
                        "reaches-end",
                        node.id(),
                        "从这一步无法到达结束事件。请把流程画到结束。",
                        "No end can be reached from this step. Draw the way to an end event."));
    }

    /** Those with none of the same fault next to them: what is behind them follows from it. In a ring, any one of them. */
    private static List<BpmnModel.Node> first(
            List<BpmnModel.Node> faulty, Function<BpmnModel.Node, List<BpmnModel.Node>> next) {
        List<BpmnModel.Node> first = faulty.stream()
                .filter(node -> next.apply(node).stream().noneMatch(faulty::contains))
                .toList();
        return first.isEmpty() && !faulty.isEmpty() ? List.of(faulty.get(0)) : first;
    }
}
