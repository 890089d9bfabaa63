package org.yiciban.modelling.context;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        ReachableSteps steps = new ReachableSteps(model.main());
        calls.forEach((item, call) -> {
            PlainCondition when = items.get(item);
            List<Map<String, Object>> situations =
                    steps.situations(sheet, List.of(call), Collections.singletonList(when));
            if (steps.tooMany()) {
                tooMany(call, item, report);
            }
            situations.stream()
                    .filter(situation ->
                            wanted(when, situation) != steps.taken(situation).contains(call))
                    .findFirst()
                    .ifPresent(situation -> differs(call, item, situation, wanted(when, situation), report));
        });
    }

    private static boolean wanted(@Nullable PlainCondition when, Map<String, Object> situation) {
        return when == null || Boolean.TRUE.equals(when.of(situation));
    }

    /** What can't be compared might be asked for and never done. */
    static void tooMany(BpmnModel.Node call, String item, Report report) {
        report.error(
                "sheet-when",
                call.id(),
                "事项 " + item + " 办不办、何时办，取决于太多提问，情形太多，无法逐一核对图和服务表是否一致。请让条件少问几项，或者把几个提问合并成一个。",
                "Whether and when the item " + item + " runs hangs on too many questions to compare model and sheet in"
                        + " every situation. Let its conditions ask for fewer, or make one question of several.");
    }

    private static void differs(
            BpmnModel.Node call, String item, Map<String, Object> situation, boolean wanted, Report report) {
        String shown = Report.shown(situation.toString());
        report.error(
                "sheet-when",
                call.id(),
                "事项 " + item + " 的条件不一致：在情形 " + shown + " 下，服务表" + (wanted ? "要办" : "不办") + "，图中"
                        + (wanted ? "不办" : "要办") + "。请把两处写成同一条件。",
                "The item " + item + " has two conditions: in the situation " + shown + " the sheet "
                        + (wanted ? "wants it and the diagram leaves it out" : "leaves it out and the diagram runs it")
                        + ". Write the same condition in both.");
    }
}
