package org.yiciban.modelling.rules;

import java.util.List;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.Report;
import org.yiciban.shared.LocalText;

/** A loop waits for a person or a message; automatic steps that lead back to themselves would run for ever. */
public final class EndlessLoops implements ModelRule {

    /** Nothing in a bundle may be done twice, so that no loop of it can be mended by what stands in it. */
    private static final LocalText BUNDLE = new LocalText(
            "这里绕回了前面的步骤。一件事里每一步只做一次，不能有回路：请改为流向后面的步骤。",
            "The flow leads back here. Each step of a bundle is done once, so that it has no loops: lead the flow on.");

    @Override
    public void check(BpmnModel model, Report report) {
        for (ProcessScope scope : model.scopes()) {
            for (BpmnModel.Node node : scope.nodes()) {
                if (!waits(node) && runsBack(scope, node)) {
                    report.error(
                            "endless-loop",
                            node.id(),
                            model.role().isBundle() ? BUNDLE.zh() : "这个回路里没有人工任务，也不等待消息，会无休止地运行。请在回路中加入用户任务或消息事件。",
                            model.role().isBundle()
                                    ? BUNDLE.en()
                                    : "This loop holds no user task and waits for no message: it would run for ever. Put one into"
                                            + " it.");
                    return;
                }
            }
        }
    }

    private static boolean runsBack(ProcessScope scope, BpmnModel.Node node) {
        return scope.reachable(automatic(scope, node), next -> automatic(scope, next))
                .contains(node);
    }

    private static List<BpmnModel.Node> automatic(ProcessScope scope, BpmnModel.Node node) {
        return scope.after(node).stream().filter(next -> !waits(next)).toList();
    }

    /** A date that has passed stays passed, so a timer alone holds no loop back. */
    private static boolean waits(BpmnModel.Node node) {
        boolean message =
                !Xml.children(node.element(), "messageEventDefinition").isEmpty();
        return node.is("userTask") || message;
    }
}
