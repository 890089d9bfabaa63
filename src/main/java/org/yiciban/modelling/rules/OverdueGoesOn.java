package org.yiciban.modelling.rules;

import java.util.Optional;
import java.util.Set;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.catalogue.procedure.ServiceTask;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.Namespaces;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.report.Report;

/**
 * A limit that passes is recorded and the work goes on: an event that interrupted it would strand the case. Every bundle
 * records its own.
 */
public final class OverdueGoesOn implements ModelRule {

    private static final String RULE = "role-limit";
    private static final Set<LimitTimer> RECORDED =
            Set.of(LimitTimer.BUNDLE, LimitTimer.ITEM, LimitTimer.DELIVERY, LimitTimer.RECEPTION_OVERDUE);

    @Override
    public void check(BpmnModel model, Report report) {
        boolean bundle = model.role().isBundle() && !model.handling();
        boolean told = !bundle;
        for (ProcessScope scope : model.scopes()) {
            for (BpmnModel.Node node : scope.nodes()) {
                Optional<LimitTimer> limit = TimerWords.limit(node).filter(RECORDED::contains);
                if (limit.isPresent() && model.role().limits().contains(limit.get())) {
                    told = true;
                    records(scope, node, limit.get(), report);
                }
            }
        }
        if (!told && !model.scopes().isEmpty()) {
            report.error(
                    RULE,
                    model.main().owner().getAttribute("id"),
                    "缺少整件事期限的事件子流程，逾期时没有人记录。请加上非中断的事件子流程：定时开始事件 bundle-limit（${due.bundle}），"
                            + "接服务任务 ${recordOverdue}，再接结束事件。",
                    "The event subprocess for the limit of the whole bundle is missing; nobody would record a delay."
                            + " Add one that doesn't interrupt: timer start bundle-limit (${due.bundle}), service task"
                            + " ${recordOverdue}, end.");
        }
    }

    private static void records(ProcessScope scope, BpmnModel.Node timer, LimitTimer limit, Report report) {
        boolean goesOn = timer.is("startEvent")
                && !scope.isProcess()
                && "false".equals(timer.element().getAttribute("isInterrupting"));
        boolean recorded = scope.behind(timer).stream().anyMatch(node -> ServiceTask.RECORD_OVERDUE
                .expression()
                .equals(node.element().getAttributeNS(Namespaces.CAMUNDA, "delegateExpression")));
        if (!goesOn || !recorded) {
            report.error(
                    RULE,
                    timer.id(),
                    "期限 " + limit.expression() + " 届满只记录逾期，办理照常进行。请把它画成非中断的事件子流程（开始事件 isInterrupting=\"false\"），"
                            + "接服务任务 ${recordOverdue}，再接结束事件。",
                    "When " + limit.expression() + " passes, the delay is recorded and the work goes on. Draw an"
                            + " event subprocess that doesn't interrupt (isInterrupting=\"false\""
                            + " at its start), then the service task ${recordOverdue} and an"
                            + " end.");
        }
    }
}
