package org.yiciban.modelling.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.procedure.ProcessVariable;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.Namespaces;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.report.Report;

/** A public notice of a bundle runs once, by its id, in the main process, with a commit before and after it. */
public final class NoticeCalls implements ModelRule {

    /** The id of the notice that a call hands in, where it is said plainly. */
    public static Optional<String> notice(BpmnModel.Node call) {
        if (!opensNotice(call)) {
            return Optional.empty();
        }
        List<PassedVariable> lines = PassedVariable.of(call).stream()
                .filter(line -> line.in() && ProcessVariable.NOTICE.id().equals(line.get("target")))
                .toList();
        return lines.size() == 1
                ? Optional.ofNullable(Calls.literal(lines.get(0).get("sourceExpression")))
                        .filter(Step::isIdOfSheets)
                : Optional.empty();
    }

    /** Whether a node calls the shared process of public notices. */
    public static boolean opensNotice(BpmnModel.Node node) {
        return node.is("callActivity")
                && HandlingProcess.PUBLIC_NOTICE.key().equals(node.element().getAttribute("calledElement"));
    }

    @Override
    public void check(BpmnModel model, Report report) {
        Set<String> seen = new HashSet<>();
        for (ProcessScope scope : model.scopes()) {
            scope.nodes().stream()
                    .filter(NoticeCalls::opensNotice)
                    .forEach(call -> checkCall(scope, call, seen, report));
        }
    }

    private static void checkCall(ProcessScope scope, BpmnModel.Node call, Set<String> seen, Report report) {
        Optional<String> notice = notice(call);
        if (notice.isEmpty()) {
            report.error(
                    "notice-id",
                    call.id(),
                    "请写明是哪一份公告（服务表 notices 中的编号）：<camunda:in sourceExpression=\"some-notice\" target=\"notice\"/>。",
                    "Say which notice it is, by its id in `notices` of the sheet: <camunda:in"
                            + " sourceExpression=\"some-notice\" target=\"notice\"/>.");
        } else if (!seen.add(notice.get()) || scope.behind(call).contains(call)) {
            report.error(
                    "notice-twice",
                    call.id(),
                    "公告 " + notice.get() + " 在一件事中只发布一次，不能重复调用，也不能放在回路里。",
                    "The notice " + notice.get() + " runs once in a bundle: not called twice, not inside a loop.");
        }
        if (!scope.isProcess()) {
            report.error(
                    "notice-place",
                    call.id(),
                    "事件子流程里不能发布公告：主流程结束时它会被终止。请把它移到主流程。",
                    "No notice stands in an event subprocess: it would be cut off when the main process ends. Move it"
                            + " there.");
        }
        if (!"true".equals(call.element().getAttributeNS(Namespaces.CAMUNDA, "asyncBefore"))
                || !"true".equals(call.element().getAttributeNS(Namespaces.CAMUNDA, "asyncAfter"))) {
            report.error(
                    "notice-async",
                    call.id(),
                    "调用公告时必须设置 camunda:asyncBefore=\"true\" 和 camunda:asyncAfter=\"true\"。",
                    "A call of a notice needs camunda:asyncBefore=\"true\" and camunda:asyncAfter=\"true\".");
        }
    }
}
