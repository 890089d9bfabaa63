package org.yiciban.modelling.context;

import java.util.Map;
import org.yiciban.catalogue.condition.PlainCondition;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ElementLocation;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.rules.PlainConditions;

/**
 * A fact of an item is asked for behind the item, where it has ended or wasn't on the way: not before it, not in a branch
 * that runs beside it, and not in an event subprocess.
 */
final class FactsInTime {

    private final Map<String, String> givers;
    private final ProcessScope scope;

    FactsInTime(UncheckedBundleSheet sheet, ProcessScope scope) {
        this.givers = sheet.facts().givers();
        this.scope = scope;
    }

    void check(BpmnModel model, Map<String, PlainCondition> items, Map<String, BpmnModel.Node> calls, Report report) {
        for (ProcessScope place : model.scopes()) {
            for (BpmnModel.Flow flow : place.flows()) {
                for (String fact : PlainConditions.facts(flow)) {
                    check(fact, place.node(flow.from()), calls, ElementLocation.is(flow.element()), report);
                }
            }
        }
        items.forEach((item, when) -> {
            if (when != null && calls.containsKey(item)) {
                when.facts().forEach(fact -> check(fact, calls.get(item), calls, item, report));
            }
        });
    }

    private void check(
            String fact, BpmnModel.Node asked, Map<String, BpmnModel.Node> calls, String place, Report report) {
        String item = givers.get(fact);
        BpmnModel.Node giver = item == null ? null : calls.get(item);
        if (giver != null && (!leads(giver, asked) || leads(asked, giver))) {
            report.error(
                    "fact-time",
                    place,
                    "这里的条件用到事实 " + Report.shown(fact) + "，但它要等事项 " + Report.shown(item)
                            + " 办结才知道，而走到这里时该事项可能还没有办结。请把条件放到该事项之后（并行时放到汇合之后）。",
                    "The condition asks for the fact " + Report.shown(fact) + " here, which is known when the item "
                            + Report.shown(item) + " has ended, and here it may not have. Put the condition behind that"
                            + " item; where it runs side by side, behind the join.");
        }
    }

    private boolean leads(BpmnModel.Node from, BpmnModel.Node to) {
        return scope.reachable(scope.after(from), scope::after).contains(to);
    }
}
