package org.yiciban.modelling.context;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiciban.catalogue.condition.PlainCondition;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.report.Report;

/** In every situation the model runs exactly the items that the sheet wants. */
final class SituationAgreement {

    private SituationAgreement() {}

    static void check(
            BpmnModel model,
            UncheckedBundleSheet sheet,
            Map<String, PlainCondition> items,
            Map<String, BpmnModel.Node> calls,
            Report report) {
        List<Map<String, Object>> situations = new ReachableSteps(model.main()).situations(sheet);
        if (situations.isEmpty()) {
            report.warning("sheet-when", "", "条件太多，无法全部核对。", "Too many conditions to compare them all.");
        }
        Set<String> told = new HashSet<>();
        for (Map<String, Object> situation : situations) {
            Set<BpmnModel.Node> run = new ReachableSteps(model.main()).taken(situation);
            calls.forEach((item, call) -> {
                PlainCondition when = items.get(item);
                boolean wanted = when == null || Boolean.TRUE.equals(when.of(situation));
                if (wanted != run.contains(call) && told.add(item)) {
                    differs(call, item, situation, wanted, report);
                }
            });
        }
    }

    private static void differs(
            BpmnModel.Node call, String item, Map<String, Object> situation, boolean wanted, Report report) {
        String shown = Report.shown(situation.toString());
        report.error(
                "sheet-when",
                call.id(),
                "事项 " + item + " 的条件不一致：在情形 " + shown + " 下，清单" + (wanted ? "要办" : "不办") + "，图中"
                        + (wanted ? "不办" : "要办") + "。请把两处写成同一条件。",
                "The item " + item + " has two conditions: in the situation " + shown + " the sheet "
                        + (wanted ? "wants it and the diagram leaves it out" : "leaves it out and the diagram runs it")
                        + ". Write the same condition in both.");
    }
}
