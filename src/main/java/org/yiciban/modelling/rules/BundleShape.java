package org.yiciban.modelling.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.procedure.ProcessVariable;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.report.Report;

/**
 * A bundle begins with reception, goes on only when that accepted, and delivers at the end of every way, after which nothing
 * is left to do: else a case would be handled without acceptance or never be completed.
 */
public final class BundleShape implements ModelRule {

    private static final String RECEPTION = "role-reception";
    private static final String DELIVERY = "role-delivery";

    @Override
    public void check(BpmnModel model, Report report) {
        if (!model.role().isBundle() || model.handling() || model.scopes().isEmpty()) {
            return;
        }
        for (ProcessScope scope : model.scopes()) {
            if (!scope.isProcess()) {
                scope.of("callActivity").forEach(call -> aside(call, report));
            }
        }
        accepted(model, report).ifPresent(way -> delivered(model.main(), way, report));
    }

    private static void aside(BpmnModel.Node call, Report report) {
        report.error(
                "role",
                call.id(),
                "事件子流程里不能办理事项、受理或送达：主流程结束时它会被终止。请把它移到主流程。",
                "No item, reception or delivery runs in an event subprocess: it would be cut off when the main process"
                        + " ends. Move the call there.");
    }

    /** The flow that an accepted application takes. */
    private static Optional<BpmnModel.Flow> accepted(BpmnModel model, Report report) {
        ProcessScope scope = model.main();
        List<BpmnModel.Node> receptions = calls(scope, HandlingProcess.RECEPTION);
        List<BpmnModel.Node> first = scope.of("startEvent").stream()
                .flatMap(start -> scope.outgoing(start).stream())
                .map(flow -> scope.node(flow.to()))
                .toList();
        if (receptions.size() != 1 || !first.equals(receptions)) {
            report.error(
                    RECEPTION,
                    receptions.size() > 1
                            ? receptions.get(1).id()
                            : first.size() == 1 ? first.get(0).id() : "",
                    "开始事件之后必须紧接着受理，而且只有一次：没有受理的办件没有受理期限，也不会开始办理事项。请让开始事件直接连到唯一的调用活动 reception。",
                    "Behind the start stands reception, and it stands there once: a case that nobody accepted has no"
                            + " clocks and opens no items. Lead the start straight to the one call of reception.");
            return Optional.empty();
        }
        List<BpmnModel.Node> next = scope.after(receptions.get(0));
        boolean handsBack = PassedVariable.of(receptions.get(0)).stream()
                .anyMatch(line -> !line.in()
                        && ProcessVariable.OUTCOME.id().equals(line.get("source"))
                        && ProcessVariable.OUTCOME.id().equals(line.get("target")));
        Optional<BpmnModel.Flow> way = next.size() == 1 && next.get(0).is("exclusiveGateway") && handsBack
                ? AcceptedWay.of(scope, next.get(0))
                : Optional.empty();
        if (way.isEmpty()) {
            report.error(
                    RECEPTION,
                    next.size() == 1 ? next.get(0).id() : receptions.get(0).id(),
                    "受理之后必须紧接一个排他网关：只有受理（${outcome == 'accept'}）才继续办理，其余作为默认流直接到结束；受理要传回结论"
                            + "（<camunda:out source=\"outcome\" target=\"outcome\"/>）。否则没有受理的办件也会办理。请照此画，其他条件放在后面的网关。",
                    "Behind reception stands an exclusive gateway: only an accepted application goes on (${outcome =="
                            + " 'accept'}), the default flow leads straight to an end, and reception hands its outcome"
                            + " back (<camunda:out source=\"outcome\" target=\"outcome\"/>). Else items would run that"
                            + " nobody accepted. Draw it so; other conditions belong to gateways behind it.");
        }
        return way;
    }

    private static void delivered(ProcessScope scope, BpmnModel.Flow accepted, Report report) {
        List<BpmnModel.Node> deliveries = calls(scope, HandlingProcess.DELIVERY);
        Optional<BpmnModel.Node> late = deliveries.stream()
                .flatMap(delivery -> scope.behind(delivery).stream())
                .filter(node -> !node.is("endEvent") && !node.is("exclusiveGateway"))
                .findFirst();
        if (late.isPresent()) {
            report.error(
                    DELIVERY,
                    late.get().id(),
                    "送达是最后一步，之后办件已经办结，这里不会再办。请把它移到送达之前；并行分支先汇合再送达。",
                    "Delivery comes last: the case is completed by then, and nothing of this would run. Move it before"
                            + " the delivery; parallel branches join first.");
            return;
        }
        Set<BpmnModel.Node> before = scope.reachable(
                List.of(scope.node(accepted.to())), node -> deliveries.contains(node) ? List.of() : scope.after(node));
        before.stream()
                .filter(node -> node.is("endEvent"))
                .findFirst()
                .ifPresent(end -> report.error(
                        DELIVERY,
                        end.id(),
                        "受理之后有一条路径不经送达就到了这里：办件永远不会办结。请在到达这个结束之前调用 delivery。",
                        "A way of an accepted case gets here without delivery: the case would never be completed. Call"
                                + " delivery before this end."));
    }

    private static List<BpmnModel.Node> calls(ProcessScope scope, HandlingProcess process) {
        return scope.of("callActivity").stream()
                .filter(call -> process.key().equals(call.element().getAttribute("calledElement")))
                .toList();
    }
}
