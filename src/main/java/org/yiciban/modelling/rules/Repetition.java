package org.yiciban.modelling.rules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.Namespaces;
import org.yiciban.modelling.read.Vocabulary;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.Report;

/** What repeats is the pre-check, by all checkers at once, and an item, for all rows of a list at once. */
public final class Repetition implements ModelRule {

    private static final String RULE = "repetition";
    private static final String LOOP = "multiInstanceLoopCharacteristics";
    private static final Pattern ROWS =
            Pattern.compile("\\$\\{" + Pattern.quote(Vocabulary.ROWS_OF) + "([a-z][A-Za-z0-9]{0,63})}");

    /** The list for whose rows a call of an item repeats; null when it doesn't, or not as it should. */
    public static @Nullable String list(BpmnModel.Node call) {
        return loops(call).stream()
                .flatMap(loop -> Stream.ofNullable(list(loop)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String list(Element loop) {
        Matcher rows = ROWS.matcher(camunda(loop, "collection"));
        return rows.matches() ? rows.group(1) : null;
    }

    @Override
    public void check(BpmnModel model, Report report) {
        model.nodes("userTask").forEach(task -> {
            for (Element loop : loops(task)) {
                if (!Vocabulary.CHECKERS.equals(camunda(loop, "collection"))
                        || !Vocabulary.CHECKER.equals(camunda(loop, "elementVariable"))) {
                    report.error(
                            RULE,
                            task.id(),
                            "任务的并行多实例只能用于各部门预审：集合写 ${reception.checkers}，元素变量写 checker。",
                            "A task repeats for the pre-check only: collection ${reception.checkers}, element variable"
                                    + " checker.");
                }
            }
        });
        model.nodes("callActivity").forEach(call -> call(model, call, report));
    }

    private static void call(BpmnModel model, BpmnModel.Node call, Report report) {
        List<PassedVariable> rows = PassedVariable.of(call).stream()
                .filter(line -> line.in() && Vocabulary.ROW.equals(line.get("target")))
                .toList();
        List<Element> loops = loops(call);
        if (loops.isEmpty()) {
            if (!rows.isEmpty() && !model.role().isRequest()) {
                report.error(
                        RULE,
                        call.id(),
                        "没有按行重复的调用不能传入 row。请删除这一行，或者把调用设为并行多实例，集合写 ${rows.列表名}。",
                        "Only a call that repeats for rows passes row on. Remove the line, or make the call a parallel"
                                + " multi-instance over ${rows.<list>}.");
            }
            return;
        }
        if (!ItemCalls.opensItem(call)) {
            report.error(
                    RULE,
                    call.id(),
                    "只有事项可以按申请表的行重复。请删除多实例标记。",
                    "Only items repeat for the rows of a list. Remove the marker of repetition.");
            return;
        }
        Element loop = loops.get(0);
        boolean passed = rows.size() == 1 && Vocabulary.ROW.equals(rows.get(0).get("source"));
        if (list(loop) == null || !Vocabulary.ROW.equals(camunda(loop, "elementVariable")) || !passed) {
            report.error(
                    RULE,
                    call.id(),
                    "按行办理的事项：集合写 ${rows.列表名}（申请表中列表的 path），元素变量写 row，并传入 <camunda:in source=\"row\""
                            + " target=\"row\"/>。",
                    "An item for each row: collection ${rows.<list>} (the path of the list in the form), element variable"
                            + " row, and <camunda:in source=\"row\" target=\"row\"/>.");
        }
        if (!"true".equals(camunda(loop, "asyncBefore")) || !"true".equals(camunda(loop, "asyncAfter"))) {
            report.error(
                    "item-async",
                    call.id(),
                    "多实例本身也必须设置 camunda:asyncBefore=\"true\" 和 camunda:asyncAfter=\"true\"，否则各行会在同一个事务中开始，最后办结的两行会互相冲突。",
                    "The repetition itself needs camunda:asyncBefore=\"true\" and camunda:asyncAfter=\"true\" too; else all"
                            + " rows would begin in one transaction, and the last two that finish collide.");
        }
    }

    private static List<Element> loops(BpmnModel.Node node) {
        return Xml.children(node.element(), LOOP);
    }

    private static String camunda(Element element, String attribute) {
        return element.getAttributeNS(Namespaces.CAMUNDA, attribute);
    }
}
