package org.yiciban.modelling.rules;

import java.util.Set;
import java.util.stream.Collectors;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ElementLocation;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.Namespaces;
import org.yiciban.modelling.report.Report;

/** A business rule task names a decision table of the same release, and stands in the main process of a bundle. */
public final class TableTasks implements ModelRule {

    /** What such a task is in a model. */
    public static final String TASK = "businessRuleTask";

    private static final String RULE = "decision-task";

    @Override
    public void check(BpmnModel model, Report report) {
        Set<String> main = model.main().nodes().stream()
                .filter(node -> node.is(TASK))
                .map(BpmnModel.Node::id)
                .collect(Collectors.toSet());
        model.nodes(TASK).forEach(task -> {
            if (table(task).isEmpty()) {
                report.error(
                        RULE,
                        ElementLocation.is(task.element()),
                        "业务规则任务要写明决策表：camunda:decisionRef=\"表名\"。",
                        "A business rule task names its decision table: camunda:decisionRef=\"name\".");
            }
            if (!"deployment".equals(task.element().getAttributeNS(Namespaces.CAMUNDA, "decisionRefBinding"))) {
                report.error(
                        RULE,
                        ElementLocation.is(task.element()),
                        "请写 camunda:decisionRefBinding=\"deployment\"：办件只用受理时那个版本的决策表。",
                        "Write camunda:decisionRefBinding=\"deployment\": a case keeps to the table of its own release.");
            }
            if (!model.role().isBundle() || !main.contains(task.id())) {
                report.error(
                        RULE,
                        ElementLocation.is(task.element()),
                        "决策表只能放在一件事的主流程里，受理之后。请把业务规则任务移到那里。",
                        "A decision table is asked in the main process of a bundle, behind the reception. Move the task"
                                + " there.");
            }
        });
    }

    /** The name of the table that a task asks; empty when it says none. */
    public static String table(BpmnModel.Node task) {
        return task.element().getAttributeNS(Namespaces.CAMUNDA, "decisionRef");
    }
}
