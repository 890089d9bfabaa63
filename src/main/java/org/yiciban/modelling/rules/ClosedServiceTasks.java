package org.yiciban.modelling.rules;

import java.util.List;
import org.yiciban.catalogue.procedure.ModelRole;
import org.yiciban.catalogue.procedure.ServiceTask;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ElementLocation;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.Namespaces;
import org.yiciban.modelling.read.Vocabulary;
import org.yiciban.modelling.report.Report;

/** A service task says one verb of the closed vocabulary and nothing of its own. */
public final class ClosedServiceTasks implements ModelRule {

    @Override
    public void check(BpmnModel model, Report report) {
        model.nodes("serviceTask").forEach(task -> {
            String verb = task.element().getAttributeNS(Namespaces.CAMUNDA, "delegateExpression");
            if (Vocabulary.VERBS.stream().noneMatch(known -> verb.equals("${" + known + "}"))) {
                tell(task, verb, model.role(), report);
            }
        });
    }

    /** The verbs that are told are those of the model: others would be refused next. */
    private static void tell(BpmnModel.Node task, String verb, ModelRole role, Report report) {
        List<String> own = role.verbs().stream().map(ServiceTask::expression).toList();
        String said = verb.isEmpty() ? "" : Report.shown(verb);
        report.error(
                "verb",
                ElementLocation.is(task.element()),
                (said.isEmpty() ? "服务任务没有写动词。" : "服务任务的“" + said + "”不是固定动词。")
                        + (own.isEmpty()
                                ? "这个流程没有程序做的步骤，请删除它。"
                                : "请在“委托表达式”（delegateExpression）中填其中之一：" + String.join("、", own) + "。"),
                (said.isEmpty() ? "The service task says no verb. " : "“" + said + "” of the service task is no verb. ")
                        + (own.isEmpty()
                                ? "This model has no steps of the program: remove it."
                                : "Write one of these as its delegate expression: " + String.join(", ", own) + "."),
                own);
    }
}
