package org.yiciban.modelling.context;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yiciban.catalogue.condition.PlainCondition;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ElementLocation;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.rules.ItemCalls;
import org.yiciban.modelling.rules.PassedVariable;
import org.yiciban.modelling.rules.PlainConditions;
import org.yiciban.modelling.rules.TableTasks;

/** The model of a bundle and its sheet say the same: the same items, steps and dates, in the same situations, results before their need. */
public final class SheetAgreement implements ModelRule {

    private final ReleaseContext releaseContext;

    public SheetAgreement(ReleaseContext releaseContext) {
        this.releaseContext = releaseContext;
    }

    @Override
    public void check(BpmnModel model, Report report) {
        Map<String, Object> map = releaseContext.sheets().get(model.file().key());
        Map<String, BpmnModel.Node> calls = calls(model);
        if (map == null || !map.containsKey("items") || model.handling()) {
            if (!calls.isEmpty() && (map == null || !map.isEmpty())) {
                report.warning(
                        "sheet-items",
                        "",
                        "没有找到同名的服务表文件，无法核对事项和条件。",
                        "There is no sheet of the same name; items and conditions could not be compared.");
            }
            return;
        }
        UncheckedBundleSheet sheet = new UncheckedBundleSheet(map);
        Map<String, PlainCondition> items;
        try {
            items = sheet.items();
        } catch (IllegalArgumentException toldWithTheSheet) {
            return;
        }
        sameItems(items.keySet(), calls, report);
        RowAgreement rows = new RowAgreement(sheet, report);
        rows.drawn(calls);
        rows.oneOfMany(releaseContext.sheets());
        StepAgreement.check(model, sheet.steps(), report);
        AskAgreement.check(model, sheet.asks(), report);
        AskAgreement.room(map, releaseContext, report);
        DateAgreement.check(model, sheet, calls, report);
        NoticeAgreement.check(model, sheet.notices(), report);
        facts(model, sheet, report);
        new FactsInTime(releaseContext, sheet, model.main()).check(model, items, calls, report);
        new TableAgreement(releaseContext, sheet).check(model, report);
        new RuleAgreement(releaseContext, sheet, model.file().key()).check(sheet.handled(), report);
        if (!report.hasErrors()) {
            AskedSplits.check(model, sheet, report);
            SituationAgreement.check(model, sheet, items, calls, report);
            ResultsInTime inTime = new ResultsInTime(releaseContext, sheet, model.main());
            inTime.check(calls, report);
            inTime.asked(calls, report);
        }
    }

    /** Whether a sheet or table of that key speaks of the model: the bundle's own, or that of an item or table it names. */
    public static boolean concerns(BpmnModel model, String key, ReleaseContext releaseContext) {
        Map<?, ?> sheet = releaseContext.sheets().getOrDefault(model.file().key(), Map.of());
        return model.file().key().equals(key)
                || Stream.concat(calls(model).keySet().stream(), new UncheckedBundleSheet(sheet).requested())
                        .anyMatch(item -> item.equals(key)
                                || releaseContext.tablesOf(item).contains(key))
                || model.nodes(TableTasks.TASK).map(TableTasks::table).anyMatch(key::equals);
    }

    private static Map<String, BpmnModel.Node> calls(BpmnModel model) {
        Map<String, BpmnModel.Node> calls = new LinkedHashMap<>();
        model.nodes().filter(ItemCalls::opensItem).forEach(call -> {
            String item = ItemCalls.item(call);
            if (item != null) {
                calls.put(item, call);
            }
        });
        return calls;
    }

    private static void sameItems(Set<String> listed, Map<String, BpmnModel.Node> calls, Report report) {
        for (String item : listed) {
            if (!calls.containsKey(item)) {
                report.error(
                        "sheet-items",
                        item,
                        "服务表列出的事项 " + item + " 在图中没有调用。请打开流程图画上，或者从服务表中删除。",
                        "The sheet names the item " + item
                                + ", the diagram never calls it. Add the call or take it out of" + " the sheet.");
            }
        }
        calls.forEach((item, call) -> {
            if (!listed.contains(item)) {
                report.error(
                        "sheet-items",
                        call.id(),
                        "图中调用的事项 " + item + " 不在服务表中。请写进服务表，或从图中删除。",
                        "The diagram calls the item " + item + ", the sheet doesn't name it. Add it there or remove the"
                                + " call.");
            }
        });
    }

    /** A condition speaks of what the guide asks, or of what a called model hands back. */
    private static void facts(BpmnModel model, UncheckedBundleSheet sheet, Report report) {
        Set<String> known = new HashSet<>();
        known.addAll(sheet.facts().values().keySet());
        model.nodes("callActivity")
                .flatMap(call -> PassedVariable.of(call).stream())
                .forEach(line -> {
                    if (!line.in()) {
                        known.add(line.get("target"));
                    }
                });
        for (ProcessScope scope : model.scopes()) {
            for (BpmnModel.Flow flow : scope.flows()) {
                PlainConditions.readable(flow)
                        .flatMap(condition -> condition.misfit(sheet.facts().types()))
                        .ifPresent(why -> report.error(
                                "condition-type",
                                ElementLocation.is(flow.element()),
                                why.zh() + "。请按提问或者事实的类型改写。",
                                Report.capitalised(why.en())
                                        + ". Write it as the type of the question or fact asks for."));
                for (String fact : PlainConditions.facts(flow)) {
                    if (!known.contains(fact)) {
                        report.error(
                                "unknown-fact",
                                ElementLocation.is(flow.element()),
                                "条件中的 " + fact + " 在服务表的提问（questions）和事实（facts）里都没有。请先在服务表中提问，或者写明它由谁给出。",
                                "The condition speaks of " + fact + ", which is neither a question of the sheet nor a"
                                        + " fact of it. Ask it there, or say who gives it.");
                    }
                }
            }
        }
    }
}
