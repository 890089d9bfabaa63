package org.yiciban.modelling.rules;

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
                report.error(
                        "verb",
                        ElementLocation.is(task.element()),
                        "服务任务只能使用固定动词，“" + Report.shown(verb) + "”不在其中。可用："
                                + String.join(
                                        "、", Vocabulary.VERBS.stream().sorted().toList()) + "，写法如 ${issue}。",
                        "A service task says one verb of the list, written as camunda:delegateExpression=\"${issue}\"; “"
                                + Report.shown(verb) + "” isn't one. The verbs: "
                                + String.join(
                                        ", ", Vocabulary.VERBS.stream().sorted().toList()) + ".");
            }
        });
    }
}
