package org.yiciban.modelling.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.Namespaces;
import org.yiciban.modelling.read.PlainPath;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.read.Vocabulary;
import org.yiciban.modelling.report.Report;
import org.yiciban.shared.ItemCode;

/** An item of a bundle is called once, by its code, with a commit before and after it. */
public final class ItemCalls implements ModelRule {

    /** The item that a call opens; null when it isn't said plainly. */
    public static String item(BpmnModel.Node call) {
        List<PassedVariable> lines = PassedVariable.of(call).stream()
                .filter(line -> line.in() && Vocabulary.ITEM.equals(line.get("target")))
                .toList();
        if (lines.size() != 1) {
            return null;
        }
        String expression = lines.get(0).get("sourceExpression");
        String inside = PlainPath.inside(expression);
        String literal = inside == null
                ? Calls.literal(expression)
                : inside.strip().startsWith("'") ? Calls.literal(inside) : null;
        return ItemCode.read(literal).map(ItemCode::value).orElse(null);
    }

    public static boolean opensItem(BpmnModel.Node node) {
        return node.is("callActivity")
                && Vocabulary.ITEM_PROCESS.equals(node.element().getAttribute("calledElement"));
    }

    @Override
    public void check(BpmnModel model, Report report) {
        Set<String> seen = new HashSet<>();
        for (ProcessScope scope : model.scopes()) {
            for (BpmnModel.Node call : scope.nodes()) {
                if (opensItem(call)) {
                    checkCall(scope, call, seen, report);
                }
            }
        }
    }

    private void checkCall(ProcessScope scope, BpmnModel.Node call, Set<String> seen, Report report) {
        String item = item(call);
        if (item == null) {
            report.error(
                    "item-code",
                    call.id(),
                    "请写明固定的事项编号（小写单词，含连字符）：<camunda:in sourceExpression=\"some-item\" target=\"item\"/>。",
                    "Say which item it is, by its fixed code with a hyphen: <camunda:in sourceExpression=\"some-item\""
                            + " target=\"item\"/>.");
        } else if (!seen.add(item) || scope.behind(call).contains(call)) {
            report.error(
                    "item-twice",
                    call.id(),
                    "事项 " + item + " 在一件事中只能办理一次，不能重复调用，也不能放在回路里。",
                    "The item " + item + " runs once in a bundle: not called twice, not inside a loop.");
        }
        boolean commits = "true".equals(call.element().getAttributeNS(Namespaces.CAMUNDA, "asyncBefore"))
                && "true".equals(call.element().getAttributeNS(Namespaces.CAMUNDA, "asyncAfter"));
        if (!commits) {
            report.error(
                    "item-async",
                    call.id(),
                    "调用事项时必须设置 camunda:asyncBefore=\"true\" 和 camunda:asyncAfter=\"true\"，否则两个部门同时办结会互相冲突。",
                    "A call of an item needs camunda:asyncBefore=\"true\" and camunda:asyncAfter=\"true\"; else two agencies"
                            + " that finish at once would collide.");
        }
    }
}
